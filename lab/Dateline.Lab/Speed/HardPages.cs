using System.Collections.Immutable;
using System.Text;
using Dateline.Pages;

namespace Dateline.Lab.Speed;

/// <summary>Pages that are hard by their size or shape, in any size: what a quadratic step shows itself on.</summary>
/// <param name="Name">What is hard about it.</param>
/// <param name="Build">The pages of a given size; four times the size is four times the bytes.</param>
internal sealed record HardPages(string Name, Func<int, ImmutableArray<PageSource>> Build)
{
    private static readonly string[] Given = ["Ada", "Bruno", "Carla", "Dmitar", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kirsi"];
    private static readonly string[] Family = ["Velde", "Moravec", "Okoye", "Lindqvist", "Tanaka", "Brannigan", "Sorel", "Petrescu", "Haddad", "Quist", "Ngata", "Ruzic", "Amari"];
    private static readonly string[] Towns = ["Port Vale", "Eastholm", "Marrow Bay", "Kestrel Point", "Lower Tarn", "Saint Osk", "Velmar"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<HardPages> All { get; } =
    [
        new("one long line", n => [Text(Article + Repeat(n * 4, i => $"The council of {Town(i)} met on Monday, and {Person(i)} spoke for {i % 90} minutes. "))]),
        new("one long line without stops", n => [Text(Article + Repeat(n * 8, i => $"and the council of {Town(i)} met "))]),
        new("one long word", n => [Text(Article + Repeat(n * 50, _ => "talks"))]),
        new("many blocks", n => [Text(Article + Repeat(n * 4, i => $"The council of {Town(i)} met on the {i % 28 + 1} of May.\n\n"))]),
        new("many short lines", n => [Text(Article + Repeat(n * 8, i => $"Item {i}\n"))]),
        new("many HTML blocks", n => [Html(Repeat(n * 2, i => $"<div><p>The council of {Town(i)} met on Friday and sent {Person(i)} home.</p></div>"))]),
        new("deep HTML", n => [Html(Repeat(n * 4, _ => "<div><b>") + "The council met on Friday." + Repeat(n, _ => "</b></div>"))]),
        new("huge attribute", n => [Html($"<p class=\"{Repeat(n * 10, i => $"c{i} ")}\" title=\"{Repeat(n * 10, i => "talks ")}\">The council met on Friday.</p>")]),
        new("unclosed tags", n => [Html(Repeat(n * 4, _ => "<p><a href=x><i>talks "))]),
        new("unclosed entities", n => [Html(Repeat(n * 10, _ => "&amp &#x &lt;&nosuch; "))]),
        new("lone signs", n => [Html(Repeat(n * 50, _ => "<"))]),
        new("shortest paragraphs", n => [Html(Repeat(n * 10, _ => "<p>a</p>"))]),
        new("shortest lines", n => [Text(Article + Repeat(n * 50, _ => "a\n"))]),
        new("deep again and again", n => [Html(Repeat(n / 40, _ => Repeat(500, _ => "<div>") + "talks" + Repeat(500, _ => "</div>")))]),
        new("one long attribute", n => [Html($"<p class=\"{Repeat(n * 100, _ => "a")}\">The council met on Friday.</p>")]),
        new("shortest links", n => [Html(Repeat(n * 8, _ => "<a href=x>y</a>"))]),
        new("entities", n => [Html(Repeat(n * 20, _ => "&amp;"))]),
        new("one paragraph of sentences", n => [Html($"<p>{Repeat(n * 4, i => $"The council of {Town(i)} met on Monday, and {Person(i)} spoke for {i % 90} minutes. ")}</p>")]),
        new("many quotation marks", n => [Text(Article + Repeat(n * 10, i => i % 7 == 0 ? "“ said " : i % 5 == 0 ? "\" he said, " : "' it "))]),
        new("many quotes", n => [Text(Article + Repeat(n * 2, i => $"\"We will not leave {Town(i)},\" {Person(i)} said on Tuesday. He added: “Not {i} of us.”\n\n"))]),
        new("many names", n => [Text(Article + Repeat(n * 4, i => $"{Person(i)}{i}, {Town(i)}'s {Person(i * 7)}-{Family[i % 13]}{i / 3} and Mr {Family[i % 13]} met. "))]),
        new("one name many times", n => [Text(Article + Repeat(n * 8, i => "Mayor Ada Velde met Velde. "))]),
        new("names all capitals", n => [Text(Article + Repeat(n * 8, i => $"{Family[i % 13].ToUpperInvariant()} {Given[i % 11]} Of The "))]),
        new("many dates", n => [Text(Article + Repeat(n * 4, i => $"They met on {i % 28 + 1} May {1950 + i % 70}, on Friday, next week, in March and from 3 to {i % 20 + 4} June for ten days. "))]),
        new("many numbers", n => [Text(Article + Repeat(n * 5, i => $"About {i},000 of {i * 3} troops, {i}.5 percent, $ {i} million or more than {i} people left. "))]),
        new("many opening brackets", n => [Text(Article + Repeat(n * 40, i => i % 9 == 0 ? "([{ x" : "("))]),
        new("many events", n => [Text(Article + Repeat(n * 3, i => $"{Person(i)} will meet {Person(i + 3)} in {Town(i)} on Friday after the vote was postponed, the talks cancelled and the attack denied. "))]),
        new("one event many times", n => [Text(Article + Repeat(n * 8, _ => "The council met again on Monday. "))]),
        new("many teasers", n => [Html(Repeat(n * 2, i => $"<li><a href=\"/n/{i}\">{Person(i)} wins the vote in {Town(i)} by {i} votes</a></li>"))]),
        new("many captions", n => [Html(Repeat(n * 2, i => $"<figure><img src=x><figcaption>{Person(i)} in {Town(i)}, May {i % 28 + 1}, 2021. FILE PHOTO</figcaption></figure><p>The council of {Town(i)} met on Friday.</p>"))]),
        new("headlines only", n => [Html(Repeat(n * 2, i => $"<h2>{Town(i)} votes on Friday {i}</h2>"))]),
        new("line breaks in HTML", n => [Html($"<p>{Repeat(n * 8, i => $"{Town(i)} votes<br>")}</p>")]),
        new("white space", n => [Text(Article + Repeat(n * 100, i => i % 31 == 0 ? "\n" : " \t"))]),
        new("lone surrogates", n => [Utf16(Article + Repeat(n * 20, i => i % 3 == 0 ? "\uD83D talks " : "\uDE00\uDE00"))]),
        new("combining marks", n => [Text(Article + Repeat(n * 20, _ => "e\u0301\u0301\u0301\u200B"))]),
        new("credits", n => [Text(Article + Repeat(n * 3, i => $"(Reporting by {Person(i)} and {Person(i + 1)}; Editing by {Person(i + 2)})\n\n"))]),
        new("JSON-LD junk", n => [Html($"<script type=\"application/ld+json\">{Repeat(n * 4, _ => "[{\"@graph\":")}</script><p>The council met on Friday.</p>")]),
        new("identical pages", n => [.. Enumerable.Range(0, n / 4).Select(i => Text(Article, $"same-{i:00000}.txt"))]),
        new("pages alike but for a name", n => [.. Enumerable.Range(0, n / 4).Select(i => Text(Article.Replace("Velde", Family[i % 13] + i, StringComparison.Ordinal), $"alike-{i:00000}.txt"))]),
        new("pages of nothing alike", n => [.. Enumerable.Range(0, n / 4).Select(i => Text(Unlike(i), $"unlike-{i:00000}.txt"))]),
    ];

    /// <summary>An article that is found whatever stands after it.</summary>
    private const string Article =
        """
        Harbour vote in Port Vale put off until Friday

        May 3, 2023

        The council of Port Vale has put off its vote on the new harbour until Friday, Mayor Ada Velde said on Wednesday.

        "We need two more days to read what was sent to us," Velde told reporters in front of the town hall, where about 200 people had gathered.

        The harbour company wants to begin building on June 1. It says that 1,200 people will find work there.


        """;

    private static readonly string[] Paragraphs = Article.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Unlike(int i) =>
        $"{Person(i)} of {Town(i)} to {Verbs[i % Verbs.Length]} {Nouns[i % Nouns.Length]} {i}\n\nMay {i % 28 + 1}, 2023\n\n" +
        Repeat(6, k => $"The {Nouns[(i + k) % Nouns.Length]} of {Town(i + k)}{i} will {Verbs[(i * 3 + k) % Verbs.Length]} the {Nouns[(i * 5 + k) % Nouns.Length]} on {Person(i + k)}'s {Nouns[(i * 7 + k) % Nouns.Length]} number {i * k}.\n\n");

    private static readonly string[] Verbs = ["open", "sell", "paint", "close", "visit", "rebuild", "inspect", "cancel"];
    private static readonly string[] Nouns = ["bridge", "orchard", "museum", "tramway", "lighthouse", "market", "school", "ferry", "quarry", "theatre", "library"];

    private static string Person(int i) => $"{Given[i % Given.Length]} {Family[i % Family.Length]}";

    private static string Town(int i) => Towns[i % Towns.Length];

    private static string Repeat(int times, Func<int, string> piece)
    {
        var all = new StringBuilder();
        for (var i = 0; i < times; i++)
            all.Append(piece(i));
        return all.ToString();
    }

    private static PageSource Text(string text, string path = "hard.txt") => new() { Path = path, Bytes = Encoding.UTF8.GetBytes(text) };

    private static PageSource Utf16(string text) => new() { Path = "hard.txt", Bytes = (byte[])[0xFF, 0xFE, .. text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })] };

    private static PageSource Html(string body) => new()
    {
        Path = "hard.html",
        Bytes = Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=en><head><title>{Paragraphs[0]}</title></head><body><article><h1>{Paragraphs[0]}</h1>{string.Concat(Paragraphs[1..].Select(p => $"<p>{p}</p>"))}{body}</article></body></html>"),
    };
}
