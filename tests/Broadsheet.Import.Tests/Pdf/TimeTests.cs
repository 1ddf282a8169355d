using Broadsheet.Import.Pages;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>The time of a page is what it works, not what it waits.</summary>
public sealed class TimeTests(EngineFixture pdf)
{
    [Fact]
    public void Waiting_takes_no_time_of_the_thread()
    {
        var pause = TimeSpan.FromMilliseconds(300);
        var began = ThreadClock.Now;
        var gate = new object();
        lock (gate)
            Monitor.Wait(gate, pause);
        Assert.True(ThreadClock.Now - began < pause);
    }

    [Fact]
    public void Work_takes_time_of_the_thread_that_works_only()
    {
        var began = ThreadClock.Now;
        var worker = new Thread(() => SpinFor(TimeSpan.FromMilliseconds(100)));
        worker.Start();
        worker.Join();
        Assert.True(ThreadClock.Now - began < TimeSpan.FromMilliseconds(100));
        SpinFor(TimeSpan.FromMilliseconds(20));
        Assert.True(ThreadClock.Now - began >= TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public async Task What_runs_out_of_time_is_tried_alone_and_then_said_to_have()
    {
        using var engine = EngineFixture.New(
            new PdfiumOptions
            {
                Parallelism = 2,
                Deadline = TimeSpan.FromMilliseconds(200),
                MemoryCap = 640 << 20,
                MemoryCapAlone = 640 << 20,
            }
        );
        // 4,000 shadings that each cover the page: seconds to draw, nothing to read.
        var file = new PdfBuilder();
        var shading = file.Add(
            "<</ShadingType 3/ColorSpace/DeviceRGB/Coords[300 400 0 300 400 500]/Extend[true true]"
                + "/Function<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1.5>>>>"
        );
        file.AddPage(string.Concat(Enumerable.Repeat("/S sh ", 4_000)), resources: $"<</Shading<</S {shading} 0 R>>>>");

        using var page = await engine.ReadPageAsync(
            pdf.Source(file.Build()),
            0,
            new PageRequest { Dpi = 200 },
            TestContext.Current.CancellationToken
        );

        Assert.Null(page.Pixels);
        Assert.Contains("ran out of time", Assert.Single(page.Problems, p => p.Code == "page-not-drawn").Message, StringComparison.Ordinal);
        Assert.Equal(PageInk.Unknown, InkFinder.Look(page));
        Assert.NotEqual("page-blank", TextPresence.Problem(page.Marks, InkFinder.Look(page), "a.pdf", "a PDF")?.Code);
    }

    [Fact]
    public void A_white_picture_of_a_page_whose_marks_were_not_read_says_nothing()
    {
        var pixels = new PixelBuffer(10, 10, 72);
        for (var y = 0; y < pixels.Height; y++)
            pixels.Row(y).Fill(255);
        using var page = new SourcePage
        {
            Marks = new PageMarks { Width = 10, Height = 10 },
            Pixels = pixels,
            MarksAreRead = false,
        };

        Assert.Null(TextPresence.Problem(page.Marks, InkFinder.Look(page), "a.pdf", "a PDF"));
    }

    private static void SpinFor(TimeSpan time)
    {
        for (var began = ThreadClock.Now; ThreadClock.Now - began < time; )
            Thread.SpinWait(1_000);
    }
}
