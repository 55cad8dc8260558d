namespace Dateline.EndToEnd;

internal static class Placeholder;
