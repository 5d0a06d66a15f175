/** The kinds of files that are read as manuscripts, in words. The page, which reads no PDF, has its own in their place (vite.web.config.ts). */
export const readFormats = 'a .docx, .pdf, .md, .txt or .tex file';
