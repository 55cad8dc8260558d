using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Pages;

namespace Dateline.Clippings;

/// <summary>Writes a clipping as HTML that is safe to show: its own few elements, all words escaped, addresses of the web and of mailboxes only.</summary>
internal sealed class ClippingHtml
{
    private readonly StringBuilder html = new();

    public static string Write(Clipping clipping)
    {
        var writer = new ClippingHtml();
        writer.Article(clipping);
        return writer.html.ToString();
    }

    private void Article(Clipping clipping)
    {
        html.Append("<article");
        if (clipping.Language is { } language)
            Attribute("lang", language);
        html.Append(" dir=\"auto\">\n<header>\n");
        if (clipping.Title.Length > 0)
            Element("h1", clipping.Title);
        Origin(clipping);
        html.Append("</header>\n");
        Parts(clipping.Parts());
        html.Append("</article>\n");
    }

    /// <summary>Who wrote it, where and when.</summary>
    private void Origin(Clipping clipping)
    {
        var pieces = new List<Action>();
        if (!clipping.Authors.IsEmpty)
            pieces.Add(() => Words(string.Join(", ", clipping.Authors)));
        var address = WebAddress.Absolute(clipping.Address, null);
        if ((clipping.Outlet ?? Host(address)) is { } outlet)
            pieces.Add(() => Runs([new(outlet, address, Emphasis.None)]));
        if (clipping.Published is { } day)
            pieces.Add(() => html.Append($"<time datetime=\"{day:yyyy-MM-dd}\">{day:yyyy-MM-dd}</time>"));
        if (pieces.Count == 0)
            return;
        html.Append("<p>");
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0)
                html.Append(" · ");
            pieces[i]();
        }

        html.Append("</p>\n");
    }

    /// <summary>The name by which a site goes where it gives none.</summary>
    internal static string? Host(string? address) => address is null ? null : new Uri(address).Host;

    private void Parts(IEnumerable<Part> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Line line:
                    Tagged(line.Level == 0 ? "p" : $"h{line.Level}", line.Runs);
                    break;
                case Moment moment:
                    html.Append("<p><time");
                    Attribute("datetime", moment.Time);
                    html.Append('>');
                    Words(moment.Words);
                    html.Append("</time></p>\n");
                    break;
                case Illustration picture:
                    Figure(picture);
                    break;
                case Holder { Kind: ElementKind.Preformatted } lines:
                    html.Append("<pre>");
                    Words(string.Join('\n', lines.Parts.OfType<Line>().Select(line => line.Words)));
                    html.Append("</pre>\n");
                    break;
                case Holder holder:
                    Hold(holder);
                    break;
            }
        }
    }

    private void Hold(Holder holder)
    {
        var name = holder.Kind switch
        {
            ElementKind.List => "ul",
            ElementKind.NumberedList => "ol",
            ElementKind.Item => "li",
            ElementKind.Quotation => "blockquote",
            ElementKind.Table => "table",
            ElementKind.Row => "tr",
            ElementKind.HeaderCell => "th",
            _ => "td",
        };
        html.Append('<').Append(name);
        if (holder.Columns > 1)
            Attribute("colspan", holder.Columns.ToString(CultureInfo.InvariantCulture));
        if (holder.Rows > 1)
            Attribute("rowspan", holder.Rows.ToString(CultureInfo.InvariantCulture));
        if (holder.First != 1)
            Attribute("start", holder.First.ToString(CultureInfo.InvariantCulture));
        html.Append('>');
        if (holder.Kind is ElementKind.Cell or ElementKind.HeaderCell && holder.Parts.Count == 0)
        {
            html.Append("</").Append(name).Append(">\n");
            return;
        }

        if (holder.Kind is ElementKind.Item or ElementKind.Cell or ElementKind.HeaderCell && holder.Parts is [Line { Level: 0 } only, .. var rest] && !rest.Any(part => part is Line))
        {
            Runs(only.Runs);
            Parts(rest);
        }
        else
        {
            html.Append('\n');
            Parts(holder.Parts);
        }

        html.Append("</").Append(name).Append(">\n");
    }

    private void Figure(Illustration picture)
    {
        html.Append("<figure>");
        if (picture.Address is { } address)
        {
            html.Append("<img");
            Attribute("src", address);
            Attribute("alt", picture.Alternative);
            html.Append(" loading=\"lazy\" referrerpolicy=\"no-referrer\">");
        }

        if (!picture.Caption.IsEmpty)
        {
            html.Append("<figcaption>");
            Runs(picture.Caption);
            html.Append("</figcaption>");
        }

        html.Append("</figure>\n");
    }

    private void Tagged(string name, ImmutableArray<Run> runs)
    {
        html.Append('<').Append(name).Append('>');
        Runs(runs);
        html.Append("</").Append(name).Append(">\n");
    }

    private void Element(string name, string words) => Tagged(name, [new(words, null, Emphasis.None)]);

    private void Runs(ImmutableArray<Run> runs)
    {
        foreach (var run in runs)
        {
            if (run.Link is { } link)
            {
                html.Append("<a");
                Attribute("href", link);
                html.Append(" rel=\"noreferrer nofollow\">");
            }

            Emphasised(run);
            if (run.Link is not null)
                html.Append("</a>");
        }
    }

    private void Emphasised(Run run)
    {
        var closing = "";
        foreach (var (emphasis, name) in (ReadOnlySpan<(Emphasis, string)>)[(Emphasis.Strong, "strong"), (Emphasis.Stressed, "em"), (Emphasis.Code, "code")])
        {
            if ((run.Emphasis & emphasis) == Emphasis.None)
                continue;
            html.Append('<').Append(name).Append('>');
            closing = $"</{name}>{closing}";
        }

        Words(run.Words);
        html.Append(closing);
    }

    private void Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Words(value, isAttribute: true);
        html.Append('"');
    }

    private void Words(string words, bool isAttribute = false)
    {
        foreach (var c in words)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' when isAttribute => html.Append("&quot;"),
                _ => char.IsControl(c) && c != '\n' ? html : html.Append(c),
            };
        }
    }
}
