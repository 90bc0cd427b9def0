import { z } from 'zod';

/**
 * Imported before the first schema is made: zod otherwise compiles its parsers from text, which the window's content
 * security policy forbids (and reports, even where zod catches it).
 */
z.config({ jitless: true });
