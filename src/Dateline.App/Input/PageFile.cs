namespace Dateline.App.Input;

/// <summary>A file that holds pages, as it is known to the person and to the machine.</summary>
/// <param name="Shown">The path as it is shown: as given, or found below a folder as given, with <c>/</c> between its parts.</param>
/// <param name="FullPath">Where it is; two arguments that lead to the same file have the same one.</param>
internal readonly record struct PageFile(string Shown, string FullPath);

/// <summary>An argument, or something found below it, that gives no page to read.</summary>
/// <param name="Path">The path as it is shown.</param>
/// <param name="Problem">What was seen and what to do about it: the rest of a line that begins with the path.</param>
internal readonly record struct Unreadable(string Path, string Problem);
