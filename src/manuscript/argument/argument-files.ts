/** Whether a file of a case holds its argument as prose: `argument.md`, or a file right within the folder `argument`. Paths are as in the case's folder. */
export const isArgumentFile = (path: string): boolean => /^argument(?:\/[^/]+)?\.md$/i.test(path);
