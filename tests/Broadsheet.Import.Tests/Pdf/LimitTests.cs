using System.IO.Compression;
using System.Text;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class LimitTests(EngineFixture pdf)
{
    private static readonly byte[] Good = PdfBuilder.OnePage("BT /F1 20 Tf 50 700 Td (good) Tj ET");

    [Fact]
    public async Task A_page_that_never_ends_ends_at_the_deadline_and_harms_no_other()
    {
        using var engine = EngineFixture.New(new PdfiumOptions { Parallelism = 1, Deadline = TimeSpan.FromSeconds(1) });

        var exception = await Assert.ThrowsAsync<PdfException>(() => ReadAsync(engine, Endless()));

        // Each form that is opened takes memory too: on a fast machine the cap comes before the deadline.
        Assert.True(exception.Fault is PdfFault.TooSlow or PdfFault.TooLarge, exception.Message);
        Assert.Equal("good", await ReadAsync(engine, Good));
    }

    [Fact]
    public async Task A_page_whose_drawing_never_ends_keeps_its_text()
    {
        using var engine = EngineFixture.New(new PdfiumOptions { Parallelism = 1, Deadline = TimeSpan.FromSeconds(4) });
        var file = new PdfBuilder();
        // Each of these covers the page anew: nothing to read, half an hour to draw.
        var shading = file.Add(
            "<</ShadingType 3/ColorSpace/DeviceRGB/Coords[300 400 0 300 400 500]/Extend[true true]"
                + "/Function<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1.5>>>>"
        );
        file.AddPage(
            string.Concat(Enumerable.Repeat("/S sh ", 10_000)) + "BT /F1 20 Tf 50 700 Td (kept) Tj ET",
            resources: $"<</Shading<</S {shading} 0 R>>{PdfBuilder.Helvetica[2..]}"
        );

        using var page = await engine.ReadPageAsync(
            pdf.Source(file.Build()),
            0,
            new PageRequest { Dpi = 200 },
            TestContext.Current.CancellationToken
        );

        Assert.Equal("kept", page.Marks.Text());
        Assert.Null(page.Pixels);
        Assert.Contains(
            "ran out of time",
            Assert.Single(page.Problems, problem => problem.Code == "page-not-drawn").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Cancelling_stops_a_page_at_work_and_one_that_waits()
    {
        using var engine = EngineFixture.New(new PdfiumOptions { Parallelism = 1, Deadline = TimeSpan.FromMinutes(5) });
        using var cancellation = new CancellationTokenSource();
        var atWork = engine.ReadPageAsync(pdf.Source(Endless()), 0, new PageRequest(), cancellation.Token);
        var waiting = engine.ReadPageAsync(pdf.Source(Good), 0, new PageRequest(), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => atWork);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal("good", await ReadAsync(engine, Good));
    }

    [Fact]
    public async Task Disposing_the_engine_ends_what_is_at_work()
    {
        var engine = EngineFixture.New(new PdfiumOptions { Parallelism = 1, Deadline = TimeSpan.FromMinutes(5) });
        var atWork = engine.ReadPageAsync(pdf.Source(Endless()), 0, new PageRequest(), TestContext.Current.CancellationToken);

        engine.Dispose();

        var exception = await Record.ExceptionAsync(() => atWork);
        Assert.True(exception is OperationCanceledException or ObjectDisposedException, exception?.ToString());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ReadAsync(engine, Good));
    }

    [Fact]
    public async Task A_page_that_unpacks_to_more_than_the_cap_fails_and_leaves_the_engine_well()
    {
        using var engine = EngineFixture.New(
            new PdfiumOptions
            {
                Parallelism = 1,
                MemoryCap = 48 << 20,
                MemoryCapAlone = 64 << 20,
            }
        );

        var exception = await Assert.ThrowsAsync<PdfException>(() => ReadAsync(engine, Large()));

        Assert.Equal(PdfFault.TooLarge, exception.Fault);
        Assert.Equal("good", await ReadAsync(engine, Good));
    }

    [Fact]
    public async Task A_large_page_is_read_while_the_others_wait()
    {
        using var engine = EngineFixture.New(
            new PdfiumOptions
            {
                Parallelism = 2,
                MemoryCap = 64 << 20,
                MemoryCapAlone = 256 << 20,
            }
        );
        var large = Large();

        var texts = await Task.WhenAll(
            ReadAsync(engine, large),
            ReadAsync(engine, Good),
            ReadAsync(engine, large),
            ReadAsync(engine, Good)
        );

        Assert.Equal(["large", "good", "large", "good"], texts);
    }

    /// <summary>A page whose content unpacks to 48 MB, most of it spaces.</summary>
    private static byte[] Large()
    {
        var file = new PdfBuilder();
        var content = file.AddStream("/Filter/FlateDecode", Pack("BT /F1 20 Tf 50 700 Td (large) Tj ET"u8, 48 << 20));
        file.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {content} 0 R/Resources {PdfBuilder.Helvetica}>>");
        var text = Encoding.Latin1.GetString(file.Build()).Replace("/Kids[]/Count 0", "/Kids[4 0 R]/Count 1", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text);
    }

    [Fact]
    public async Task Forms_that_hold_themselves_and_pages_of_a_hundred_metres_are_answered()
    {
        var file = new PdfBuilder();
        var self = file.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</S 3 0 R>>>>", "0 0 10 10 re f /S Do");
        file.AddPage(
            "/S Do BT /F1 20 Tf 50 700 Td (text) Tj ET",
            "0 0 283465 283465",
            resources: $"<</XObject<</S {self} 0 R>>{PdfBuilder.Helvetica[2..]}"
        );

        using var page = await pdf.ReadAsync(file.Build(), new PageRequest { Dpi = 200, MaxPixels = 4_000_000 });

        Assert.Equal("text", page.Marks.Text());
        Assert.Equal(283465, page.Marks.Width);
        Assert.NotNull(page.Pixels);
    }

    [Fact]
    public async Task More_drawings_than_a_page_can_have_are_cut_with_a_problem()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 70_000; i++)
            content.Append("0 0 9 9 re f ");

        using var page = await pdf.ReadAsync(PdfBuilder.OnePage(content.ToString()));

        Assert.InRange(page.Marks.Paths.Count, 1, 69_999);
        Assert.Contains(page.Problems, problem => problem.Code == "marks-capped");
    }

    [Fact]
    public async Task Many_calls_at_once_are_all_answered()
    {
        var sources = Enumerable
            .Range(0, 40)
            .Select(i => (Text: $"page{i}", Source: pdf.Source(PdfBuilder.OnePage($"BT /F1 20 Tf 50 700 Td (page{i}) Tj ET"))))
            .ToList();

        await Parallel.ForEachAsync(sources, TestContext.Current.CancellationToken, async (item, cancellation) =>
        {
            using var page = await pdf.Engine.ReadPageAsync(item.Source, 0, new PageRequest { Dpi = 30 }, cancellation);
            Assert.Equal(item.Text, page.Marks.Text());
        });
    }

    private async Task<string> ReadAsync(PdfiumEngine engine, byte[] file)
    {
        using var page = await engine.ReadPageAsync(pdf.Source(file), 0, new PageRequest(), TestContext.Current.CancellationToken);
        return page.Marks.Text();
    }

    /// <summary>Forms that each draw the next ten times, ten deep.</summary>
    private static byte[] Endless()
    {
        var file = new PdfBuilder();
        var form = file.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]", "0 0 10 10 re f");
        for (var depth = 0; depth < 12; depth++)
        {
            form = file.AddStream(
                $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</N {form} 0 R>>>>",
                string.Concat(Enumerable.Repeat("/N Do ", 10))
            );
        }
        file.AddPage("/N Do", resources: $"<</XObject<</N {form} 0 R>>>>");
        return file.Build();
    }

    private static byte[] Pack(ReadOnlySpan<byte> start, int length)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(start);
            var spaces = Enumerable.Repeat((byte)' ', 1 << 20).ToArray();
            for (var written = 0; written < length; written += spaces.Length)
                zlib.Write(spaces);
        }
        return packed.ToArray();
    }
}
