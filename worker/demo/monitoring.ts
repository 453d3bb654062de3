// The equality questions of the demo: characteristics that the Equality Act 2010 protects, and the Welsh language, worded
// so that they can be counted. Each may be left out, and each offers "Prefer not to say".
import type { CountedQuestion, Monitoring } from '../../sdk/form/monitoring.ts';
import type { Option } from '../../sdk/form/types.ts';
import { both } from './bilingual.ts';

const option = (value: string, en: string, cy: string): Option => ({ value, label: both(en, cy) });
const untold = option('prefer-not-to-say', 'Prefer not to say', 'Mae’n well gennyf beidio â dweud');
const oneOf = (id: string, en: string, cy: string, options: Option[]): CountedQuestion => ({
  id,
  type: 'one-of',
  label: both(en, cy),
  options: [...options, untold],
});

export const demoMonitoring: Monitoring = {
  intro: both(
    'They help us to see whether our programmes reach people of all groups.',
    'Maent yn ein helpu i weld a yw ein rhaglenni yn cyrraedd pobl o bob grŵp.',
  ),
  questions: [
    oneOf('age', 'What is your age?', 'Beth yw eich oedran?', [
      option('under-35', 'Under 35', 'O dan 35'),
      option('35-to-49', '35 to 49', '35 i 49'),
      option('50-to-64', '50 to 64', '50 i 64'),
      option('65-or-over', '65 or over', '65 neu drosodd'),
    ]),
    oneOf('sex', 'What is your sex?', 'Beth yw eich rhyw?', [
      option('female', 'Female', 'Benyw'),
      option('male', 'Male', 'Gwryw'),
    ]),
    oneOf('ethnic-group', 'What is your ethnic group?', 'Beth yw eich grŵp ethnig?', [
      option('asian', 'Asian, Asian British or Asian Welsh', 'Asiaidd, Asiaidd Prydeinig neu Asiaidd Cymreig'),
      option(
        'black',
        'Black, Black British, Black Welsh, Caribbean or African',
        'Du, Du Prydeinig, Du Cymreig, Caribïaidd neu Affricanaidd',
      ),
      option('mixed', 'Mixed or multiple ethnic groups', 'Grwpiau ethnig cymysg neu luosog'),
      option('white', 'White', 'Gwyn'),
      option('other', 'Another ethnic group', 'Grŵp ethnig arall'),
    ]),
    oneOf(
      'condition',
      'Do you have a physical or mental health condition that has lasted, or is expected to last, 12 months or more?',
      'A oes gennych gyflwr iechyd corfforol neu feddyliol sydd wedi para, neu y disgwylir iddo bara, 12 mis neu fwy?',
      [option('yes', 'Yes', 'Oes'), option('no', 'No', 'Nac oes')],
    ),
    {
      id: 'welsh',
      type: 'several-of',
      label: both(
        'Can you understand, speak, read or write Welsh?',
        'A allwch ddeall, siarad, darllen neu ysgrifennu Cymraeg?',
      ),
      options: [
        option('understand', 'Understand spoken Welsh', 'Deall Cymraeg llafar'),
        option('speak', 'Speak Welsh', 'Siarad Cymraeg'),
        option('read', 'Read Welsh', 'Darllen Cymraeg'),
        option('write', 'Write Welsh', 'Ysgrifennu Cymraeg'),
        option('none', 'None of these', 'Dim un o’r rhain'),
        untold,
      ],
    },
  ],
};
