import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text in UTF-8, as hexadecimal digits. A page that is opened from an address without encryption has no other, and this one gives its
 * answer at once. Cost: the length of the text.
 */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
