import type { AnalysisAnswer, AnalysisPort, AnalysisPortEvents } from './analyser.ts';
import AnalysisWorker from './analysis-worker.ts?worker';

/** Starts the worker that reads drafts. */
export function startAnalysisWorker({ onAnswer, onDeath }: AnalysisPortEvents): AnalysisPort {
  const worker = new AnalysisWorker();
  worker.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => onAnswer(data);
  worker.onerror = onDeath;
  worker.onmessageerror = onDeath;
  return { post: (request) => worker.postMessage(request), stop: () => worker.terminate() };
}
