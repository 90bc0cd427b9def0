import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import SwiftUI
import WidgetKit

/// Made by WidgetKit whenever the token or the widgets on the device change. iOS 26 and later.
struct HikePushHandler: WidgetPushHandler {
    func pushTokenDidChange(_ pushInfo: WidgetPushInfo, widgets: [WidgetInfo]) {
        let token = pushInfo.token.map { String(format: "%02x", $0) }.joined()
        print("Widget token: \(token) for \(widgets.map(\.kind))")
    }
}

struct HikeWidget: Widget {
    var body: some WidgetConfiguration {
        StaticConfiguration(kind: "HikeWidget", provider: HikeProvider()) { entry in
            Text(entry.date, style: .time)
                .containerBackground(.fill.tertiary, for: .widget)
        }
        .configurationDisplayName("Next hike")
        .pushHandler(HikePushHandler.self)
    }
}

struct HikeEntry: TimelineEntry {
    let date: Date
}

/// The push carries no content: it makes the system ask for a new timeline.
struct HikeProvider: TimelineProvider {
    func placeholder(in context: Context) -> HikeEntry {
        HikeEntry(date: .now)
    }

    func getSnapshot(in context: Context, completion: @escaping (HikeEntry) -> Void) {
        completion(HikeEntry(date: .now))
    }

    func getTimeline(in context: Context, completion: @escaping (Timeline<HikeEntry>) -> Void) {
        completion(Timeline(entries: [HikeEntry(date: .now)], policy: .never))
    }
}
`;

export const widgetPush: ReceiverCode = {
  title: 'WidgetKit: get the widget token',
  purpose: 'Gets the token of the widgets as hex; a push to it makes the system ask for a new timeline.',
  files: [{ language: 'Swift', name: 'HikeWidget.swift', text: swift }],
};
