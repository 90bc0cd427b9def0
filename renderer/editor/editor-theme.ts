import { monaco } from './monaco.ts';

const themeName = 'pushbench';

/** Makes Monaco's theme from the window's own colours, as they are now. */
export function applyEditorTheme(isDark: boolean): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => sixDigits(style.getPropertyValue(`--pb-${name}`).trim());
  const token = (name: string) => colour(name).replace('#', '');
  monaco.editor.defineTheme(themeName, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: token('json-key') },
      { token: 'string.value.json', foreground: token('json-string') },
      { token: 'number.json', foreground: token('json-number') },
      { token: 'keyword.json', foreground: token('json-keyword') },
      { token: 'delimiter', foreground: token('text-dim') },
    ],
    colors: {
      'editor.background': colour('surface'),
      'editor.foreground': colour('text'),
      'editorLineNumber.foreground': colour('text-faint'),
      'editorLineNumber.activeForeground': colour('text'),
      'editor.lineHighlightBackground': colour('sunken'),
      'editor.lineHighlightBorder': '#00000000',
      'editorGutter.background': colour('surface'),
      'editorIndentGuide.background1': colour('border'),
      'editorIndentGuide.activeBackground1': colour('border-strong'),
      'editorBracketHighlight.foreground1': colour('text-dim'),
      'editorBracketHighlight.foreground2': colour('json-key'),
      'editorBracketHighlight.foreground3': colour('json-number'),
      'editorWidget.background': colour('surface'),
      'editorWidget.border': colour('border-strong'),
      'editorError.foreground': colour('red-text'),
      'editorWarning.foreground': colour('amber-text'),
      focusBorder: '#00000000',
    },
  });
  monaco.editor.setTheme(themeName);
}

/** A build writes `#ffffff` as `#fff`, which Monaco does not read. */
function sixDigits(colour: string): string {
  return colour.replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3');
}
