// Welsh: the accessibility, privacy and cookie statements.
import type { Statements } from './statement.ts';

export const cy: Statements = {
  accessibility: {
    title: 'Datganiad hygyrchedd',
    summary: 'Pa mor hygyrch yw Alongside, sut rydym yn ei brofi, a beth i’w wneud pan fydd rhywbeth yn eich rhwystro.',
    sections: [
      {
        heading: 'Yr hyn y gallwch ei wneud yma',
        text: ['Rydym am i bawb a allai wneud cais allu gwneud hynny. Ar bob tudalen dylech allu:'],
        points: [
          'defnyddio bysellfwrdd yn unig, neu leferydd, neu ddarllenydd sgrin',
          'chwyddo hyd at 400% heb i destun redeg oddi ar y sgrin',
          'newid lliwiau, cyferbyniad a bylchau gyda’ch gosodiadau eich hun, gan gynnwys lliwiau gorfodol',
          'defnyddio pob tudalen gyda sgriptiau wedi’u diffodd',
          'darllen popeth yn Gymraeg neu’n Saesneg, a newid yr iaith ar unrhyw gam heb golli atebion',
        ],
      },
      {
        heading: 'Pa mor hygyrch ydyw',
        text: [
          'Rydym yn adeiladu’r tudalennau hyn i gyrraedd lefel AA Canllawiau Hygyrchedd Cynnwys y We (WCAG) fersiwn 2.2. Ni wyddom am ddim sy’n methu.',
          'Caiff pob tudalen a phob cyflwr ohoni, gan gynnwys gwallau, ei phrofi â gwiriadau awtomatig (axe-core) yn y ddwy iaith cyn pob rhyddhad. Dim ond rhai problemau y mae gwiriadau awtomatig yn eu canfod, ac nid yw’r fersiwn hon wedi’i harchwilio gan gorff allanol eto.',
        ],
      },
      {
        heading: 'Cynnwys mewn un iaith yn unig',
        text: [
          'Lle mae trefnydd wedi cyhoeddi rhywbeth yn Saesneg yn unig, mae’r dudalen Gymraeg yn dangos y Saesneg, yn dweud hynny, ac yn ei nodi’n Saesneg i ddarllenwyr sgrin.',
        ],
      },
      {
        heading: 'Os bydd rhywbeth yn eich rhwystro',
        text: [
          'Ysgrifennwch i gyfeiriad cyswllt y rhaglen, sydd ar ei thudalen. Dywedwch beth roeddech yn ceisio ei wneud, ar ba dudalen ac â beth. Os oes angen y ffurflen arnoch mewn fformat arall, fel print bras, hawdd ei ddeall neu ar bapur, gofynnwch yno hefyd.',
          'Os nad ydych yn fodlon ar yr ateb, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb yng Nghymru, Lloegr a’r Alban, neu â Chomisiwn Cydraddoldeb Gogledd Iwerddon.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Preifatrwydd',
    summary: 'Yr hyn a gedwir pan fyddwch yn gwneud cais, pam, am ba hyd a phwy sy’n ei weld.',
    sections: [
      {
        heading: 'Cyn i chi ddechrau cais',
        text: [
          'Nid ydym yn cadw dim amdanoch pan fyddwch yn darllen y tudalennau hyn. Nid oes olrhain na thrydydd parti: daw popeth a welwch o’r cyfeiriad hwn.',
        ],
      },
      {
        heading: 'Pan fyddwch yn gwneud cais',
        text: [
          'Rydym yn cadw’r hyn a deipiwch yn y ffurflen, o’r eiliad y byddwch yn cadw tudalen, gan gynnwys un nad yw wedi’i gorffen. Caiff ffeil a ddewiswch ei hanfon a’i chadw ar unwaith, gyda’r hyn yr ydych wedi’i deipio ar ei thudalen. Os ydych wedi ateb y gwiriad byr i weld a yw rownd i chi, rydym yn cadw’r atebion y mae’r ffurflen hefyd yn gofyn amdanynt pan fyddwch yn dechrau eich cais; nid ydym byth yn cadw’r lleill. Enwir y cyrff sy’n cynnal y rhaglen ar ei thudalen; nhw sy’n penderfynu sut y caiff ei ddefnyddio, ac maent yn ei ddefnyddio i ddewis timau, i ddod â thimau at ei gilydd ac i ysgrifennu atoch.',
          'Caiff enwau, cyfeiriadau e-bost a phopeth arall a deipiwch eu hamgryptio lle cânt eu storio. Nes i chi gyflwyno, mae’r trefnwyr yn gweld bod cais wedi’i ddechrau, a dim byd a deipiwyd gennych. Ar ôl hynny, dim ond y staff sy’n cynnal rhaglenni ar y gwasanaeth hwn all eu darllen, a chofnodir bob tro y gwnânt hynny.',
        ],
        points: [
          'Defnyddir eich cyfeiriad e-bost i’ch atgoffa am ddrafft cyn i’r rownd gau, a gallwch atal hynny, i gadarnhau eich cais ac i roi gwybod i chi am y penderfyniad.',
          'Os cadwch ar gyfer nes ymlaen, rydym hefyd yn cadw’r cyfeiriad a roddwch ar gyfer hynny a’r dudalen yr oeddech arni, wedi’u hamgryptio, cyhyd â’r cais, ac yn ysgrifennu i’r cyfeiriad dim ond pan ofynnir am ddolen.',
          'Os gwnewch gais gyda sefydliadau eraill, mae’r e-bost sy’n gwahodd pob un ohonynt yn enwi eich sefydliad. Ysgrifennir at bob un hefyd, yn y cyfeiriad a roddwyd ar ei gyfer, pan fydd y cais wedi’i gyflwyno neu ei dynnu’n ôl. Os rhowch god i ymuno, rydym yn cyfrif rhai anghywir yn ôl stwnsh ag allwedd o’ch cyfeiriad rhwydwaith, am ddwy awr ar y mwyaf.',
          'Os daethoch o wefan sefydliad arall, rydym yn nodi cyfeiriad y wefan honno, ond dim amdanoch chi yno.',
          'Caiff ffeiliau a uwchlwythwch eu hamgryptio yn yr un modd a’u dileu gyda’ch cais.',
          'Os atebwch gwestiynau cydraddoldeb wedyn, rydym yn ychwanegu eich atebion at gyfrifon. Nid ydym yn cadw dim sy’n dweud pwy atebodd, na beth atebodd un person.',
          'Nid ydym yn gwerthu’r hyn a ddywedwch wrthym, nac yn ei ddefnyddio i hysbysebu.',
        ],
      },
      {
        heading: 'Pan fyddwch yn gofyn am gael gwybod bod ceisiadau ar agor',
        text: [
          'Rydym yn cadw’r cyfeiriad e-bost a roddwch, wedi’i amgryptio, gyda’r hyn yr oeddech am glywed amdano a’r iaith. Rydym yn ysgrifennu iddo unwaith er mwyn ei gadarnhau, yna pan gaiff rownd ei chyhoeddi a phan fydd yn agor, ac am ddim byd arall.',
          'Mae gan bob neges o’r fath ddolen sy’n rhoi’r gorau iddynt. Mae trefnwyr yn gweld faint o bobl sy’n dilyn rhaglen, ond nid pwy.',
        ],
      },
      {
        heading: 'Am ba hyd rydym yn ei gadw',
        text: [
          'Rydym yn ei gadw am y cyfnodau hyn. Yna caiff ei ddinistrio, ynghyd â’r allwedd y cafodd ei amgryptio â hi.',
        ],
        points: [
          'Cais na wnaethoch ei gyflwyno: 28 diwrnod ar ôl i’r rownd gau.',
          'Cais a gyflwynwyd gennych: dwy flynedd ar ôl i’r rownd ddod i ben.',
          'Cyfeiriad i gael gwybod drwyddo: hyd nes i chi roi’r gorau iddo; 7 diwrnod os na fyddwch yn ei gadarnhau; dwy flynedd ar ôl y neges ddiwethaf fan bellaf.',
        ],
      },
      {
        heading: 'Eich hawliau',
        text: [
          'Gallwch ofyn am gopi o’r hyn a gedwir amdanoch, gofyn am ei gywiro neu ei ddileu, neu wrthwynebu’r ffordd y caiff ei ddefnyddio. Ysgrifennwch i’r cyfeiriad cyswllt ar dudalen y rhaglen a rhowch eich cyfeirnod.',
          'Os nad ydych yn fodlon ar yr ateb, gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth yn ico.org.uk.',
        ],
      },
    ],
  },
  cookies: {
    title: 'Cwcis',
    summary: 'Yr unig gwcis y mae’r wefan hon yn eu gosod, a phryd.',
    sections: [
      {
        heading: 'Tra byddwch yn darllen',
        text: [
          'Nid yw’r tudalennau hyn yn gosod cwcis, ac nid yw tudalennau gwefannau eraill sy’n dangos ein rhaglenni yn cael yr un gennym ni.',
        ],
      },
      {
        heading: 'Pan fyddwch yn dechrau cais ar y wefan hon',
        text: [
          'Bryd hynny rydym yn gosod un cwci, wedi’i enwi ar ôl eich cais. Mae’n dal yr allwedd sy’n agor y cais, er mwyn i chi allu mynd o dudalen i dudalen, a dod o hyd iddo eto lle byddech yn dechrau un arall. Ni all y gwasanaeth weithio hebddo, felly nid ydym yn gofyn am eich caniatâd.',
          'Dim ond i’r wefan hon y caiff ei anfon, ni all sgriptiau ei ddarllen, a chaiff ei ddileu pan fyddwch yn cau’r porwr.',
          'Gosodir yr un cwci pan fyddwch yn agor cais drwy’r ddolen mewn e-bost. Os ymunwch â chais sefydliad arall gyda chod, neu os gwnewch sefydliad arall yn arweinydd, gosodir un yn yr un modd ar gyfer adran eich sefydliad.',
        ],
      },
      {
        heading: 'I drefnwyr',
        text: ['Mae consol y trefnwyr yn gosod cwci pan fydd aelod o staff yn mewngofnodi.'],
      },
    ],
  },
};
