import { carryPayload } from '#shared/payload/carry-over.ts';
import type { AnalysisAnswer, AnalysisRequest } from './analyser.ts';
import { analysePush, fixWholePush } from './analysis.ts';

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => self.postMessage(answerTo(data));

function answerTo(request: AnalysisRequest): AnalysisAnswer {
  const { number } = request;
  try {
    if (request.task === 'carry') return { number, kind: 'carried', carried: carryPayload(request.input) };
    const { task, input } = request;
    if (task === 'fix-all') return { number, kind: 'fixed', fixed: fixWholePush(input) };
    // The window has the push; sending a large text back would only take time.
    const { push: _, ...analysis } = analysePush(input);
    return { number, kind: 'analysis', analysis };
  } catch {
    return { number, kind: 'failed' };
  }
}
