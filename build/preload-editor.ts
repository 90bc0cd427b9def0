import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * The page names the editor's files before its own first script: they are by far the largest, and are read while that script
 * connects to the core.
 */
export const preloadEditor: Plugin = {
  name: 'preload-editor',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const editor = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'payload-editor');
      if (editor?.type !== 'chunk') return [];
      const link = (attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
        tag: 'link',
        // As the script that asks for them later does it: otherwise they would be fetched twice.
        attrs: { crossorigin: true, ...attrs },
        injectTo: 'head-prepend',
      });
      return [
        ...[editor.fileName, ...editor.imports]
          .filter((file) => bundle[file]?.type === 'chunk' && !bundle[file].isEntry)
          .map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
        ...[...(editor.viteMetadata?.importedCss ?? [])].map((file) =>
          link({ rel: 'preload', as: 'style', href: `./${file}` }),
        ),
      ];
    },
  },
};
