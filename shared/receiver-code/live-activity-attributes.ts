import type { ReceiverCode } from './receiver-code.ts';

const swift = String.raw`import ActivityKit

/// The payload's attributes-type is the name of this type. Its keys are the names of the properties, letter for letter:
/// the system decodes them with the default JSON decoder and shows nothing when that fails.
struct HikeAttributes: ActivityAttributes {
    /// content-state
    struct ContentState: Codable, Hashable {
        var status: String
        var kilometersLeft: Double
        var minutesLate: Int
    }

    /// attributes
    var hikeName: String
    var leader: String
}
`;

export const liveActivityAttributes: ReceiverCode = {
  title: 'Attributes and state of the Live Activity',
  purpose:
    'The type that attributes, attributes-type and content-state have to match. It belongs to app and widget extension.',
  files: [{ language: 'Swift', name: 'HikeAttributes.swift', text: swift }],
};
