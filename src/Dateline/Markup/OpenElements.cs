namespace Dateline.Markup;

/// <summary>The elements that are open at a place in the markup, outermost first: the standard's "stack of open elements".</summary>
internal sealed class OpenElements
{
    private readonly List<HtmlElement> open = [];

    /// <summary>Elements that stood too deep to be opened, by name: their end tags end nothing.</summary>
    private readonly Dictionary<string, int> dropped = new(StringComparer.Ordinal);

    /// <summary>The innermost.</summary>
    public HtmlElement Top => open[^1];

    public HtmlElement this[int index] => open[index];

    /// <summary>Whether what comes next belongs to a drawing or formula.</summary>
    public bool IsInForeign => Top.IsForeign && !Top.Kind.Has(ElementTraits.Integration);

    /// <summary>Whether the innermost is a table or a row, where only rows and cells may stand.</summary>
    public bool IsBetweenCells => Top.Name is "table" or "tbody" or "thead" or "tfoot" or "tr";

    /// <summary>Whether a template is open, whose content no reader sees.</summary>
    public bool IsInTemplate => open.Exists(e => e.Name == "template");

    /// <summary>Whether a paragraph is open that a block would end.</summary>
    public bool HasParagraph => IndexInScope("p", also: "button") >= 0;

    public void Push(HtmlElement element)
    {
        if (open.Count < HtmlParser.DeepestElement)
            open.Add(element);
        else
            dropped[element.Name] = dropped.GetValueOrDefault(element.Name) + 1;
    }

    public void Pop() => PopFrom(open.Count - 1);

    /// <summary>Ends an element and all in it; never the root.</summary>
    public void PopFrom(int index)
    {
        index = Math.Max(index, 1);
        open.RemoveRange(index, open.Count - index);
        // What was too deep stood in what has ended now.
        if (dropped.Count > 0)
            dropped.Clear();
    }

    /// <summary>Ends all that is open inside an element.</summary>
    public void PopTo(HtmlElement element) => PopFrom(open.LastIndexOf(element) + 1);

    /// <summary>Takes elements out of their order, without ending what is open in them.</summary>
    public void Take(int index, int count) => open.RemoveRange(index, count);

    public bool Contains(HtmlElement element) => open.Contains(element);

    /// <summary>Whether an end tag is that of an element which stood too deep to be opened.</summary>
    public bool EndsDropped(string name)
    {
        if (dropped.Count == 0 || dropped.GetValueOrDefault(name) is not (> 0 and var count))
            return false;
        dropped[name] = count - 1;
        return true;
    }

    /// <summary>Ends the open paragraph, where there is one.</summary>
    public void EndParagraph()
    {
        if (IndexInScope("p", also: "button") is > 0 and var at)
            PopFrom(at);
    }

    /// <summary>Ends the innermost element of a name, unless a table cell or the like stands between.</summary>
    /// <returns>Whether there was one.</returns>
    public bool EndInScope(string name)
    {
        var at = IndexInScope(name);
        if (at <= 0)
            return false;
        PopFrom(at);
        return true;
    }

    /// <summary>Ends the item of the same list before a new one.</summary>
    public void EndItem(string name, string other)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            var element = open[i];
            if (element.Name == name || element.Name == other)
            {
                PopFrom(i);
                return;
            }

            if (element.Kind.Has(ElementTraits.Special) && element.Name is not ("address" or "div" or "p"))
                return;
        }
    }

    public void EndOption(string name)
    {
        if (Top.Name == "option")
            Pop();
        if (name == "optgroup" && Top.Name == "optgroup")
            Pop();
    }

    /// <summary>A table directly in another, outside its cells, ends it.</summary>
    public void EndTableAround()
    {
        if (IsBetweenCells)
            EndTable("table");
    }

    /// <summary>Ends the cells and rows that a part of a table ends by its coming.</summary>
    /// <returns>Whether there is a table for it.</returns>
    public bool MakeRoomInTable(string name)
    {
        var table = open.FindLastIndex(e => e.Name is "table" or "template");
        if (table < 0)
            return false;
        var keep = table;
        for (var i = table + 1; i < open.Count; i++)
        {
            if (open[i].Name is "tbody" or "thead" or "tfoot" && name is "tr" or "td" or "th" || open[i].Name == "tr" && name is "td" or "th"
                || open[i].Name == "colgroup" && name == "col")
                keep = i;
        }

        PopFrom(keep + 1);
        return true;
    }

    /// <summary>Ends a form; what is open in it stays so.</summary>
    public void EndForm(HtmlElement form)
    {
        var at = open.LastIndexOf(form);
        if (at < 0)
            return;
        while (open.Count - 1 > at && Top.Kind.Has(ElementTraits.ImpliedEnd))
            Pop();
        open.RemoveAt(at);
    }

    /// <summary>Ends an element by its end tag, as far as the rules let it reach; the tag is passed over where they do not.</summary>
    public void End(ElementName name)
    {
        if (name.Has(ElementTraits.Heading))
        {
            EndHeading();
            return;
        }

        if (name.Has(ElementTraits.TablePart) || name.Name == "table")
        {
            EndTable(name.Name);
            return;
        }

        if (name.Has(ElementTraits.Special))
        {
            var at = name.Name == "li" ? IndexInScope("li", isInList: true) : IndexInScope(name.Name);
            if (at > 0)
                PopFrom(at);
            return;
        }

        for (var i = open.Count - 1; i > 0 && (open[i].Name == name.Name || !open[i].Kind.Has(ElementTraits.Special)); i--)
        {
            if (open[i].Name != name.Name)
                continue;
            PopFrom(i);
            return;
        }
    }

    /// <summary>Ends the element of a drawing or formula.</summary>
    /// <returns>Whether the tag is one of its own.</returns>
    public bool EndForeign(string name)
    {
        for (var i = open.Count - 1; i > 0 && open[i].IsForeign; i--)
        {
            if (open[i].Name != name)
                continue;
            PopFrom(i);
            return true;
        }

        return false;
    }

    /// <summary>Ends the drawing or formula that is open.</summary>
    public void PopForeign()
    {
        while (IsInForeign)
            Pop();
    }

    /// <summary>Where a formatting element is open, in the same cell; -1 where none is.</summary>
    public int IndexOfFormatting(string name)
    {
        for (var i = open.Count - 1; i > 0 && !open[i].Kind.Has(ElementTraits.Scope); i--)
        {
            if (open[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>The outermost block that is open inside an element; -1 where none is.</summary>
    public int IndexOfSpecialAbove(int index) => open.FindIndex(index + 1, e => e.Kind.Has(ElementTraits.Special));

    private void EndHeading()
    {
        for (var i = open.Count - 1; i > 0 && !open[i].Kind.Has(ElementTraits.Scope); i--)
        {
            if (!open[i].Kind.Has(ElementTraits.Heading))
                continue;
            PopFrom(i);
            return;
        }
    }

    private void EndTable(string name)
    {
        for (var i = open.Count - 1; i > 0 && open[i].Name != "template"; i--)
        {
            if (open[i].Name == name)
            {
                PopFrom(i);
                return;
            }

            if (open[i].Name == "table")
                return;
        }
    }

    /// <summary>Where the innermost element of a name is open that an end tag reaches; -1 where none is.</summary>
    private int IndexInScope(string name, string? also = null, bool isInList = false)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            var element = open[i];
            if (element.Name == name)
                return i;
            if (element.Kind.Has(ElementTraits.Scope) || element.Name == also || isInList && element.Kind.Has(ElementTraits.List) || element.IsForeign && element.Kind.Has(ElementTraits.Integration))
                return -1;
        }

        return -1;
    }
}
