using System.Collections.Frozen;

namespace Dateline.Markup;

/// <summary>Builds the document that browsers make of markup, as far as its words and their places go.</summary>
/// <remarks>
/// The rules are those of the HTML standard, "13.2.6 Tree construction". Left out on purpose: words that stray between the cells of a table stay where they are
/// written, formatting that was left open is not opened anew in the next paragraph, and there are no implied parts of tables. Words and their order within
/// paragraphs do not change by that.
/// Time is linear in the markup: no element stands deeper than <see cref="DeepestElement"/>. Memory is bounded: what comes after <see cref="MostTags"/> is not read.
/// </remarks>
internal sealed class HtmlParser
{
    /// <summary>Elements deeper than this become siblings, as in browsers.</summary>
    public const int DeepestElement = 512;

    /// <summary>So many tags are read, start and end tags together. A long page of news has a few thousand, the whole of a long book some ten thousand.</summary>
    public const int MostTags = 300_000;

    private static readonly ElementName Paragraph = ElementName.Of("p");

    private readonly HtmlTokenizer tokens;
    private readonly OpenElements open = new();
    private readonly HtmlElement root = new(ElementName.Of("html"), []);
    private HtmlElement? head;
    private HtmlElement? body;
    private HtmlElement? form;
    private bool isCut;

    private HtmlParser(string markup, FrozenSet<string> attributes)
    {
        tokens = new(markup, attributes);
        open.Push(root);
    }

    /// <summary>Parses markup. Never throws, whatever it is.</summary>
    /// <param name="markup">The markup.</param>
    /// <param name="attributes">The names, in small letters, of the attributes to keep.</param>
    public static HtmlDocument Parse(string markup, FrozenSet<string> attributes)
    {
        var parser = new HtmlParser(markup, attributes);
        parser.Run();
        return new(parser.root, parser.body, parser.isCut);
    }

    private void Run()
    {
        for (var tags = 0; ;)
        {
            tokens.AllowsCharacterData = open.Top.IsForeign;
            var token = tokens.Read();
            if (token is HtmlToken.StartTag or HtmlToken.EndTag && ++tags > MostTags)
            {
                isCut = true;
                return;
            }

            switch (token)
            {
                case HtmlToken.Words:
                    AddWords();
                    break;
                case HtmlToken.StartTag:
                    Start(tokens.Name);
                    break;
                case HtmlToken.EndTag:
                    End(tokens.Name);
                    break;
                default:
                    return;
            }
        }
    }

    private void AddWords()
    {
        if (body is null && tokens.Words.Span.IsWhiteSpace())
            return;
        EnsureBody();
        open.Top.Append(new HtmlWords(tokens.Words, isLiteral: false));
    }

    /// <summary>Begins the body where content comes that only it can hold; what stands in a template is nobody's content.</summary>
    private void EnsureBody()
    {
        if (body is not null || open.IsInTemplate)
            return;
        open.PopTo(root);
        body = new(ElementName.Of("body"), []);
        root.Append(body);
        open.Push(body);
    }

    private void Start(ElementName name)
    {
        if (open.IsInForeign)
        {
            if (!name.Has(ElementTraits.EndsForeign))
            {
                Insert(name, isForeign: true, push: !tokens.IsSelfClosing);
                return;
            }

            open.PopForeign();
        }

        switch (name.Name)
        {
            case "html":
                root.AddAttributes(tokens.Attributes);
                return;
            case "head":
                if (head is null && body is null)
                    head = Insert(name, push: true);
                return;
            case "body":
                EnsureBody();
                body?.AddAttributes(tokens.Attributes);
                return;
            case "frameset" or "frame":
                return;
        }

        if (name.Has(ElementTraits.Head) && body is null)
            EnsureHead();
        else
            EnsureBody();
        if (!MakeRoomFor(name))
            return;
        if (name.Has(ElementTraits.RawText) || name.Has(ElementTraits.EscapableRawText))
        {
            InsertRawText(name);
            return;
        }

        switch (name.Name)
        {
            case "plaintext":
                Insert(name, push: true).Append(new HtmlWords(tokens.ReadRest(), isLiteral: true));
                return;
            case "svg" or "math":
                Insert(name, isForeign: true, push: !tokens.IsSelfClosing);
                return;
            case "form":
                if (form is not null)
                    return;
                // Between the cells of a table a form holds nothing: its fields stand in the cells.
                form = Insert(name, push: !open.IsBetweenCells);
                return;
            default:
                Insert(name, push: !name.Has(ElementTraits.Void));
                return;
        }
    }

    private void EnsureHead()
    {
        if (open.IsInTemplate)
            return;
        if (head is not null)
        {
            if (!open.Contains(head))
                open.Push(head);
            return;
        }

        head = new(ElementName.Of("head"), []);
        root.Append(head);
        open.Push(head);
    }

    /// <summary>Ends what a start tag ends by its mere coming.</summary>
    /// <returns>Whether the element may stand here.</returns>
    private bool MakeRoomFor(ElementName name)
    {
        if (name.Has(ElementTraits.TablePart))
            return open.MakeRoomInTable(name.Name);
        if (name.Name is "li")
            open.EndItem("li", "li");
        else if (name.Name is "dd" or "dt")
            open.EndItem("dd", "dt");
        else if (name.Name is "table")
            open.EndTableAround();
        if (name.Has(ElementTraits.EndsParagraph))
            open.EndParagraph();
        if (name.Has(ElementTraits.Heading) && open.Top.Kind.Has(ElementTraits.Heading))
            open.Pop();
        else if (name.Name is "button")
            open.EndInScope("button");
        else if (name.Name is "a" or "nobr")
            EndFormatting(name.Name);
        else if (name.Name is "option" or "optgroup")
            open.EndOption(name.Name);
        else if (name.Name is "select" or "input" or "textarea" or "keygen" && open.EndInScope("select") && name.Name == "select")
            return false;
        return true;
    }

    private HtmlElement Insert(ElementName name, bool push, bool isForeign = false)
    {
        var element = new HtmlElement(name, tokens.Attributes, isForeign);
        open.Top.Append(element);
        if (push)
            open.Push(element);
        return element;
    }

    private void InsertRawText(ElementName name)
    {
        var element = Insert(name, push: false);
        var words = tokens.ReadRawText(name.Name);
        if (!words.IsEmpty)
            element.Append(new HtmlWords(words, name.Has(ElementTraits.RawText)));
    }

    private void End(ElementName name)
    {
        if (open.IsInForeign && open.EndForeign(name.Name))
            return;
        if (open.EndsDropped(name.Name))
            return;
        switch (name.Name)
        {
            case "html" or "body":
                return;
            case "head":
                if (head is not null && body is null)
                    open.PopTo(root);
                return;
            case "p":
                if (!open.HasParagraph)
                {
                    EnsureBody();
                    open.Top.Append(new HtmlElement(Paragraph, []));
                }

                open.EndParagraph();
                return;
            case "br":
                EnsureBody();
                open.Top.Append(new HtmlElement(name, []));
                return;
            case "form":
                if (form is not null)
                    open.EndForm(form);
                form = null;
                return;
            default:
                if (name.Has(ElementTraits.Formatting))
                    EndFormatting(name.Name);
                else
                    open.End(name);
                return;
        }
    }

    /// <summary>Ends a formatting element, although others may have been opened in it and not ended: the standard's "adoption agency".</summary>
    private void EndFormatting(string name)
    {
        var at = open.IndexOfFormatting(name);
        if (at < 0)
            return;
        var furthest = open.IndexOfSpecialAbove(at);
        if (furthest < 0)
        {
            open.PopFrom(at);
            return;
        }

        // The block goes on behind the formatting that ends in its midst; what it holds so far keeps the formatting.
        var formatting = open[at];
        var block = open[furthest];
        block.Remove();
        open[at - 1].Append(block);
        var inside = new HtmlElement(formatting.Kind, formatting.Attributes);
        block.MoveChildrenTo(inside);
        block.Append(inside);
        open.Take(at, furthest - at);
    }
}
