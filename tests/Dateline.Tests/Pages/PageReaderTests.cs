using System.IO.Compression;
using System.Text;
using Dateline.Articles;
using Dateline.Pages;

namespace Dateline.Tests.Pages;

public sealed partial class PageReaderTests
{
    private const string Story = "The lock reopened on Friday.\n\nThe mayor, Łucja Größe, said: “At last.”\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public void Unicode_is_read_with_and_without_a_mark(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Story, Read("a.txt", [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Story)]).Text);
    }

    [Theory]
    [InlineData("windows-1250", 1250, "Schůze se koná v pátek, řekl starosta")]
    [InlineData("koi8-r", 20866, "Шлюз открыли в пятницу")]
    [InlineData("gb2312", 936, "市长说船闸重新开放")]
    [InlineData("shift_jis", 932, "水門は金曜日に開く")]
    [InlineData("iso-8859-1", 1252, "Les “écluses” rouvrent")]
    public void A_declared_encoding_is_used(string declared, int page, string words)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        Assert.Equal(words, Read("a.html", encoding.GetBytes($"<html><meta charset=\"{declared}\"><p>{words}</p>")).Text);
    }

    [Theory]
    [InlineData("\"text\": \"Words.\", \"date\": \"05/03/2024\"", "a.jsonl:2: its \"date\" names no one day (\"05/03/2024\"); write it as 2024-03-05")]
    [InlineData("\"text\": \"Words.\", \"date\": \"2024-02-31\"", "a.jsonl:2: its \"date\" names no one day (\"2024-02-31\"); write it as 2024-03-05")]
    [InlineData("\"text\": \"Words.\", \"date\": \"2024-13-45\"", "a.jsonl:2: its \"date\" names no one day (\"2024-13-45\"); write it as 2024-03-05")]
    [InlineData("\"text\": [\"Words.\"]", "a.jsonl:2: its \"text\" is no string but a list; it is not read")]
    [InlineData("\"text\": \"Words.\", \"date\": \"2024-03-05\"", null)]
    public void A_field_of_a_line_that_cannot_be_read_is_told(string fields, string? doubt)
    {
        var lines = "{\"article\": true, \"title\": \"T\", \"text\": \"W.\"}\n{\"article\": true, \"title\": \"T\", " + fields + "}\n";
        var pages = PageReader.Read(new() { Path = "a.jsonl", Bytes = Encoding.UTF8.GetBytes(lines) }).ToList();
        Assert.Equal(doubt, pages[1].Doubts.SingleOrDefault()?.Message);
    }

    [Fact]
    public void What_is_UTF_8_is_read_as_that_whatever_it_declares() =>
        Assert.Equal("Größe", Read("a.html", Encoding.UTF8.GetBytes("<meta charset=iso-8859-1><p>Größe</p>")).Text);

    [Theory]
    [InlineData("iso-8859-1", 1251, "Городской совет в пятницу решил закрыть шлюз до весны, сообщил журналистам мэр города. Жители должны ездить северной дорогой")]
    [InlineData("windows-1251", 20866, "Городской совет в пятницу решил закрыть шлюз до весны, сообщил журналистам мэр города. Жители должны ездить северной дорогой")]
    [InlineData("windows-1252", 28592, "Rada miasta w środę przyjęła uchwałę o śluzie, która została zamknięta w październiku, bo wrota pękły. Później mówiono, że część mieszkańców będzie musiała jeździć dłuższą drogą, dopóki ktoś nie znajdzie pieniędzy. Żaden z radnych nie głosował przeciw, choć wątpliwości zgłaszało ich kilkunastu, a burmistrz obiecał, że naprawę śluzy skończą przed świętami")]
    [InlineData("gbk", 51932, "市議会は金曜日、この水門を春まで閉鎖することを決めたと市長が記者団に語った。住民は北側の道路を使わなければならない")]
    [InlineData("shift_jis", 936, "市议会星期五决定，这座船闸将关闭到春天，市长对记者说。居民必须走北边的道路，工程师在十月发现两扇闸门都有裂缝")]
    [InlineData("windows-1252", 949, "시의회는 금요일 이 갑문을 봄까지 폐쇄하기로 결정했다고 시장이 기자들에게 말했다. 주민들은 북쪽 도로를 이용해야 한다")]
    public void A_declared_encoding_that_the_letters_belie_is_not_believed(string declared, int codePage, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Read("a.html", Encoding.GetEncoding(codePage).GetBytes($"<html><meta charset=\"{declared}\"><p>{words}</p>"));
        Assert.Equal(words, page.Text);
        Assert.Contains(page.Doubts, doubt => doubt.Message.Contains("it says that its encoding is", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("iso-8859-1", 28591, "Le conseil a décidé vendredi de fermer l'écluse jusqu'à l'été, a déclaré le maire à la presse. Les habitants devront prendre la route du nord, où l'eau a déjà cédé")]
    [InlineData("windows-1250", 1250, "Městská rada v pátek rozhodla, že zdymadlo zůstane zavřené až do jara, řekl starosta novinářům. Obyvatelé budou muset jezdit severní cestou")]
    [InlineData("koi8-r", 20866, "Городской совет в пятницу решил закрыть шлюз до весны, сообщил журналистам мэр города. Жители должны ездить северной дорогой")]
    [InlineData("windows-1253", 1253, "Το δημοτικό συμβούλιο αποφάσισε την Παρασκευή να κλείσει η γέφυρα μέχρι την άνοιξη, είπε ο δήμαρχος στους δημοσιογράφους")]
    [InlineData("big5", 950, "市議會星期五決定，這座船閘將關閉到春天，市長對記者說。居民必須走北邊的道路，工程師在十月發現兩扇閘門都有裂縫")]
    public void A_declared_encoding_that_fits_is_believed_without_a_doubt(string declared, int codePage, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Read("a.html", Encoding.GetEncoding(codePage).GetBytes($"<html><meta charset=\"{declared}\"><p>{words}</p>"));
        Assert.Equal(words, page.Text);
        Assert.Empty(page.Doubts);
    }

    [Fact]
    public void Bad_bytes_in_UTF_8_are_shown_and_counted()
    {
        var page = Read("a.txt", [.. "Größe, Łucja, naïve "u8, 0xff, .. " end"u8]);
        Assert.Equal("Größe, Łucja, naïve \uFFFD end", page.Text);
        Assert.StartsWith("1 place does not fit", Assert.Single(page.Doubts).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(936, "船闸在星期五重新开放，市长在仪式上说，这是多年工作的结果。")]
    [InlineData(1251, "Шлюз снова открыли в пятницу, сообщил мэр города")]
    [InlineData(1252, "Le maire a déclaré que l’écluse était « réparée » à Orsel")]
    [InlineData(1252, "Der Bürgermeister eröffnete am Samstag die große Schleuse; für Österreich übernahm Jörg Weiß die Grüße.")]
    [InlineData(1250, "Śluzę w Orslu ponownie otwarto w piątek, powiedziała burmistrz Łucja Źrebiec; część prac dokończą później.")]
    [InlineData(1250, "Plavební komora byla znovu otevřena v pátek, řekla starostka; příští týden začnou další práce.")]
    [InlineData(28592, "Śluzę w Orslu ponownie otwarto w piątek, powiedziała burmistrz Łucja Źrebiec; część prac dokończą później.")]
    [InlineData(1253, "Η γέφυρα άνοιξε ξανά την Παρασκευή, δήλωσε ο δήμαρχος της πόλης στους δημοσιογράφους.")]
    [InlineData(1254, "Köprü cuma günü yeniden açıldı, dedi belediye başkanı; işçiler yıllardır çalışıyordu ve şimdi dağılıyor.")]
    [InlineData(1255, "הגשר נפתח מחדש ביום שישי, אמר ראש העיר לעיתונאים לאחר שנים של עבודה.")]
    [InlineData(1256, "أعيد فتح الجسر يوم الجمعة، قال رئيس البلدية للصحفيين بعد سنوات من العمل.")]
    [InlineData(1257, "Tiltas vėl atidarytas penktadienį, sakė meras; darbai truko dešimtį metų, žmonės džiaugėsi.")]
    [InlineData(874, "สะพานเปิดอีกครั้งในวันศุกร์ นายกเทศมนตรีกล่าวกับผู้สื่อข่าว")]
    [InlineData(20866, "Шлюз снова открыли в пятницу, сообщил мэр города")]
    [InlineData(866, "Шлюз снова открыли в пятницу, сообщил мэр города")]
    [InlineData(28595, "Шлюз снова открыли в пятницу, сообщил мэр города")]
    [InlineData(20866, "так сказал на площади перед ратушей один из тех, кто работал на шлюзе все девять лет и не хотел называть себя")]
    [InlineData(1251, "так сказал на площади перед ратушей один из тех, кто работал на шлюзе все девять лет и не хотел называть себя")]
    [InlineData(1251, "так сказаў на плошчы перад ратушай адзін з тых, хто працаваў на шлюзе ўсе дзевяць гадоў")]
    [InlineData(21866, "так сказав на площі перед ратушею один із тих, хто працював на шлюзі всі девять років")]
    [InlineData(1252, "Þetta sagði einn þeirra sem höfðu unnið við brúna í níu ár, á torginu fyrir framan ráðhúsið.")]
    [InlineData(50220, "水門は金曜日に再び開かれ、市長は長年の工事がようやく終わったと述べた。")]
    [InlineData(932, "水門は金曜日に再び開かれ、市長は長年の工事がようやく終わったと述べた。")]
    [InlineData(51932, "水門は金曜日に再び開かれ、市長は長年の工事がようやく終わったと述べた。")]
    [InlineData(949, "수문이 금요일에 다시 열렸다고 시장이 기자들에게 말했다. 오랜 공사가 끝났다.")]
    [InlineData(950, "船閘在星期五重新開放，市長在儀式上說，這是多年工作的結果，也是全市的驕傲。")]
    public void An_undeclared_encoding_is_guessed(int page, string words) =>
        Assert.Equal(words, Read("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(words)).Text);

    [Fact]
    public void Half_a_surrogate_does_not_unmake_utf_8() =>
        Assert.Equal("“Shut” \ufffd\ufffd\ufffd", Read("a.txt", [.. "“Shut” "u8, 0xed, 0xa0, 0xbd]).Text);

    [Fact]
    public void A_text_dump_is_kept_as_it_is() => Assert.Equal("  One \r\n\r\n\tTwo\u00a0", Read("a.txt", "  One \r\n\r\n\tTwo\u00a0"u8).Text);

    [Theory, Cases("Pages/plain.cases")]
    public void A_text_dump_is_cut_into_blocks(string text, string blocks)
    {
        var page = Read("a.txt", Encoding.UTF8.GetBytes(text.Replace("\\t", "\t", StringComparison.Ordinal)));
        Assert.Equal(blocks, string.Join(" | ", page.Blocks.Select(b =>
            $"{(b.IsBulleted ? "* " : "")}{(b.Level > 0 ? $"h{b.Level} " : "")}{page.Text.Substring(b.Span.Start, b.Span.Length).Replace('\n', '/')} ({b.Indent},{b.BlankLinesBefore})")));
    }

    [Theory]
    [InlineData("Lock at Port Orsel opens again - Orsel Radio - Friday 12 January 2024, 18:30 - ", 4)]
    [InlineData("Lock at Port Orsel opens again | 12 January 2024 | ", 3)]
    [InlineData("The lock - closed since 2015 - was opened on 12 January 2024 - a Friday - and ", 1)]
    [InlineData("ORSEL, 12 January 2024 - ", 1)]
    public void The_opening_of_a_page_in_one_line_is_parted_from_its_text(string opening, int blocks)
    {
        var text = opening + string.Join(' ', Enumerable.Repeat("The lock at Port Orsel was opened again after nine years of repairs - and twice the money - officials said.", 5));
        var page = Read("a.txt", Encoding.UTF8.GetBytes(text));
        Assert.Equal(blocks, page.Blocks.Length);
        Assert.EndsWith("officials said.", page.Text[..page.Blocks[^1].Span.End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapped_paragraph_is_one_block()
    {
        const string Wrapped = """
            The lock at Port Orsel was opened again on Friday after nine years of
            repairs that cost twice as much as planned and kept three mayors busy
            for most of their terms in the town hall by the river, officials said.

            A second paragraph follows the first one here and it is also wrapped
            at the same margin.
            Short line
            """;
        var page = Read("a.txt", Encoding.UTF8.GetBytes(Wrapped));
        Assert.Equal(3, page.Blocks.Length);
        Assert.StartsWith("The lock at", page.Text[page.Blocks[0].Span.Start..], StringComparison.Ordinal);
        Assert.EndsWith("officials said.", page.Text[..page.Blocks[0].Span.End], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "<!DOCTYPE html><p>x</p>", PageFormat.Html)]
    [InlineData("a.txt", "<html><body>x</body></html>", PageFormat.Html)]
    [InlineData("a.html", "only words", PageFormat.Html)]
    [InlineData("a.txt", "only words", PageFormat.PlainText)]
    [InlineData("-", "a < b", PageFormat.PlainText)]
    public void The_content_outweighs_the_name(string path, string content, PageFormat format) => Assert.Equal(format, Read(path, Encoding.UTF8.GetBytes(content)).Format);

    [Theory]
    [InlineData("a.html", "", "it is empty (0 bytes)")]
    [InlineData("a.txt", " \n ", "it holds nothing but white space")]
    [InlineData("a.html", "%PDF-1.7 …", "it is a PDF document")]
    [InlineData("a.html", "\0\u0001\0\u0002\0\u0003\u0004", "it holds binary data")]
    [InlineData("a.xml", "<?xml version='1.0'?><rss version='2.0'></rss>", "it is a feed")]
    [InlineData("a.json", "{\"a\": 1}", "it is JSON of an unknown form")]
    [InlineData("a.jsonl", "\n\n", "it holds no lines of JSON")]
    public void What_is_no_page_says_so(string path, string content, string problem) => Assert.StartsWith(problem, Read(path, Encoding.UTF8.GetBytes(content)).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Text_that_was_decoded_wrongly_before_it_was_saved_is_put_right(int times)
    {
        const string words = "“We’ll open the lock at Größe,” said Łucja Größe — at last.";
        var spoilt = words;
        for (var i = 0; i < times; i++)
            spoilt = ReadAsWindows1252(spoilt);
        var page = Read("a.txt", Encoding.UTF8.GetBytes(spoilt));
        Assert.Equal(words, page.Text);
        Assert.Contains("put right", Assert.Single(page.Doubts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_which_only_a_part_was_decoded_wrongly_is_left_with_a_doubt()
    {
        var spoilt = ReadAsWindows1252("“We’ll open it,” she said. “We’ll see.”") + " “☃”";
        var page = Read("a.txt", Encoding.UTF8.GetBytes(spoilt));
        Assert.Equal(spoilt, page.Text);
        Assert.Contains("decoded wrongly", Assert.Single(page.Doubts).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("„Das macht Spaß“, sagte er. „So viel Spaß“, sagte sie über die schöne Brücke.")]
    [InlineData("« Me voilà », dit-il. « Me voilà », dit-elle à l’été.")]
    public void Letters_beside_quotation_marks_are_no_sign_of_wrong_decoding(string words)
    {
        var page = Read("a.txt", Encoding.UTF8.GetBytes(words));
        Assert.Equal((words, 0), (page.Text, page.Doubts.Length));
    }

    [Fact]
    public void A_file_that_only_claims_to_be_gzip_is_read_with_a_doubt()
    {
        var page = Read("a.txt.gz", Encoding.UTF8.GetBytes(Story));
        Assert.Equal(Story, page.Text);
        Assert.Contains("not compressed", Assert.Single(page.Doubts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_a_page_is_named_by_its_place_in_the_file()
    {
        var pages = PageReader.Read(new() { Path = "a.jsonl", Bytes = "{\"id\":\"one\",\"text\":\"Words\"}\n{\"id\":\"two\"}\n"u8.ToArray() });
        Assert.Equal([("one", "one"), ("a.jsonl:2", "two")], pages.Select(p => (p.Path, p.Id)));
    }

    [Fact]
    public void Gzip_is_opened() => Assert.Equal(Story, Read("a.txt.gz", Zip(Encoding.UTF8.GetBytes(Story))).Text);

    [Fact]
    public void A_gzip_file_that_was_cut_off_is_read_as_far_as_it_goes()
    {
        var whole = Zip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(i => $"Line {i * 7919} of the report.\n"))));
        var page = Read("a.txt.gz", whole.AsSpan(0, whole.Length / 2));
        Assert.StartsWith("Line 0 of", page.Text, StringComparison.Ordinal);
        Assert.Contains("gzip", Assert.Single(page.Doubts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_begin_no_tag_are_words()
    {
        var page = Read("a.html", Encoding.UTF8.GetBytes("<p>If 1 < 2 and 2 <3<< then &lt;<b>so</b><"));
        Assert.Equal("If 1 < 2 and 2 <3<< then <so<", page.Text);
    }

    [Fact]
    public void Lines_of_JSON_are_pages_and_a_bad_line_is_a_problem_of_its_own()
    {
        var file = Encoding.UTF8.GetBytes("""
            {"id": "one", "url": "https://example.org/1", "html": "<title>T</title><p>Words &amp; more</p>"}
            {"text": "Line one\nLine two"}
            not JSON

            {"id": "three", "article": true, "title": "Lock opens", "text": " First.\n\nSecond.", "date": "2031-05-02", "outlet": "Vesland Post", "language": "en"}
            {"id": "half", "text": "cut \ud83d off"}
            """);
        foreach (var bytes in new[] { file, Zip(file) })
        {
            var pages = PageReader.Read(new() { Path = "a.jsonl", Bytes = bytes }).ToList();
            Assert.Equal(["one", "a.jsonl:2", "a.jsonl:3", "three", "half"], pages.Select(p => p.Path));
            Assert.Equal(["Words & more", "Line one\nLine two", "", " First.\n\nSecond.", "cut \uFFFD off"], pages.Select(p => p.Text));
            Assert.Equal("line 3 is not JSON (at byte 1)", pages[2].Problem);
            Assert.Equal((PageFormat.CutArticle, "Lock opens", "2031-05-02", "Vesland Post", "en", 2),
                (pages[3].Format, pages[3].Declared.Title, pages[3].Declared.Published, pages[3].Declared.Outlet, pages[3].Declared.Language, pages[3].Blocks.Length));
        }
    }

    [Fact]
    public void A_line_that_came_alone_keeps_the_name_it_came_with() =>
        Assert.Equal(("big.jsonl:12", "it is not JSON (at byte 1)"), PageReader.Read(new() { Path = "big.jsonl:12", MediaType = "application/x-ndjson", Bytes = "nonsense"u8.ToArray() })
            .Select(p => (p.Path, p.Problem)).Single());

    private static Page Read(string path, ReadOnlySpan<byte> bytes) => PageReader.Read(new() { Path = path, Bytes = bytes.ToArray() }).Single();

    /// <summary>What becomes of text whose UTF-8 is taken for windows-1252; bytes without a character there stay as they are.</summary>
    private static string ReadAsWindows1252(string words) =>
        string.Concat(Encoding.UTF8.GetBytes(words).Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? ((char)b).ToString() : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([b])));

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return zipped.ToArray();
    }
}
