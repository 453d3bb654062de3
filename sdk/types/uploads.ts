// Generated from sdk/contract by .tools/generate.ts: change the contract, then run that. Types only.
import type { Locale } from '../form/types.ts';
/**
 * A file as an answer names it.
 */
export interface UploadedFile {
  file: string;
  name: string;
  /**
   * By its content: `pdf`, `docx`, `png` or `jpeg`.
   */
  kind: 'pdf' | 'docx' | 'png' | 'jpeg';
  /**
   * In bytes, in digits.
   */
  size: string;
}

export interface FileContent {
  file: string;
  name: string;
  /**
   * By its content: `pdf`, `docx`, `png` or `jpeg`.
   */
  kind: 'pdf' | 'docx' | 'png' | 'jpeg';
  /**
   * In bytes, in digits.
   */
  size: string;
  /**
   * Whether it was scanned for viruses; one that was found unsafe is not stored.
   */
  scan: 'clean' | 'not-scanned';
  /**
   * Its bytes, base64.
   */
  content: string;
}

/**
 * What the path, query and body of each operation take, and what it answers.
 */
export interface UploadsOperations {
  /**
   * Stores a file for a question. It is part of the application once a saved answer names it.
   */
  'applications.upload': {
    params: {
      id: string;
    };
    query: {};
    body: {
      question: string;
      name: string;
      content: string;
      locale?: Locale;
    };
    answer: UploadedFile;
  };
  /**
   * Gives a file of the application back. Files of its sections are not among them.
   */
  'applications.file': {
    params: {
      id: string;
      file: string;
    };
    query: {};
    body: {};
    answer: FileContent;
  };
  /**
   * Stores a file for a question of a section. It is part of the section once a saved answer names it.
   */
  'sections.upload': {
    params: {
      id: string;
    };
    query: {};
    body: {
      question: string;
      name: string;
      content: string;
      locale?: Locale;
    };
    answer: UploadedFile;
  };
  /**
   * Gives a file of the section back.
   */
  'sections.file': {
    params: {
      id: string;
      file: string;
    };
    query: {};
    body: {};
    answer: FileContent;
  };
  /**
   * Gives a file of an application, or of a section of it, to a member of staff. The reading is recorded.
   */
  'staff.file': {
    params: {
      id: string;
      file: string;
    };
    query: {};
    body: {};
    answer: FileContent;
  };
}
