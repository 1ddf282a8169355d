using System.Text;
using Broadsheet.Import.Pdf;
using CsCheck;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class FaultTests(EngineFixture pdf)
{
    private static readonly byte[] Good = PdfBuilder.OnePage("BT /F1 20 Tf 50 700 Td (good) Tj ET");

    [Fact]
    public async Task What_is_no_PDF_is_said_to_be_none()
    {
        await FailsAsync(PdfFault.NotReadable, []);
        await FailsAsync(PdfFault.NotReadable, "Good morning."u8.ToArray());
        await FailsAsync(PdfFault.NotReadable, [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 7919 >> 3))]);
        await FailsAsync(PdfFault.NotReadable, "%PDF-1.7\n%%EOF\n"u8.ToArray());
    }

    [Fact]
    public async Task A_file_without_pages_is_said_to_have_none() => await FailsAsync(PdfFault.NoPages, new PdfBuilder().Build());

    [Fact]
    public async Task A_file_that_is_not_there_is_the_disk_s_fault()
    {
        await Assert.ThrowsAnyAsync<IOException>(() =>
            pdf.Engine.InspectAsync(new PdfSource("/nowhere/none.pdf"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Junk_before_the_header_and_a_lost_end_are_forgiven()
    {
        Assert.Equal("good", await TextAsync([.. Encoding.ASCII.GetBytes(new string('x', 500) + "\n"), .. Good]));
        var end = Encoding.Latin1.GetString(Good).IndexOf("xref", StringComparison.Ordinal);
        Assert.Equal("good", await TextAsync(Good[..end]));
    }

    [Fact]
    public async Task A_file_that_was_cut_in_the_middle_ends_in_an_answer()
    {
        for (var length = 0; length < Good.Length; length += 37)
        {
            try
            {
                Assert.True(await TextAsync(Good[..length]) is "" or "good");
            }
            catch (PdfException exception)
            {
                Assert.True(exception.Fault is PdfFault.NotReadable or PdfFault.NoPages or PdfFault.PageDamaged, exception.Message);
            }
        }
    }

    /// <summary>Whatever happens to the bytes of a file, the answer is a page or a reason.</summary>
    [Fact]
    public async Task Any_damage_ends_in_an_answer()
    {
        var samples = Directory
            .GetFiles(Path.Combine(SharedMaterial.RepositoryRoot(), "samples"), "*.pdf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .OrderBy(path => new FileInfo(path).Length)
            .Take(3)
            .Select(File.ReadAllBytes)
            .Append(Good)
            .ToArray();
        var damage = Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Byte, Gen.Int[0, 300]).Array[1, 40];

        await Gen.Select(Gen.Int[0, samples.Length - 1], damage)
            .SampleAsync(
                async (sample, damages) =>
                {
                    var bytes = samples[sample].ToList();
                    foreach (var (kind, at, from, value, length) in damages)
                        Damage(bytes, kind, (int)(at * (bytes.Count - 1)), (int)(from * (bytes.Count - 1)), value, length);
                    await ReadAnyAsync([.. bytes]);
                },
                iter: 40,
                threads: 1
            );
    }

    [Theory]
    [InlineData(null, PdfFault.PasswordNeeded)]
    [InlineData("wrong", PdfFault.PasswordWrong)]
    public async Task An_encrypted_file_asks_for_its_password(string? password, PdfFault fault)
    {
        var exception = await Assert.ThrowsAsync<PdfException>(() =>
            pdf.Engine.InspectAsync(pdf.Source(Encrypted("secret"), password), TestContext.Current.CancellationToken)
        );

        Assert.Equal(fault, exception.Fault);
    }

    [Theory]
    [InlineData("secret", "secret")]
    [InlineData("", null)]
    public async Task An_encrypted_file_opens_with_its_password(string encryptedWith, string? password)
    {
        var source = pdf.Source(Encrypted(encryptedWith), password);

        var summary = await pdf.Engine.InspectAsync(source, TestContext.Current.CancellationToken);
        using var page = await pdf.Engine.ReadPageAsync(source, 0, new PageRequest(), TestContext.Current.CancellationToken);

        Assert.True(summary.IsEncrypted);
        Assert.Equal("good", page.Marks.Text());
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_the_caller_s_fault()
    {
        var source = pdf.Source(Good);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            pdf.Engine.ReadPageAsync(source, 1, new PageRequest(), TestContext.Current.CancellationToken)
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            pdf.Engine.ReadPageAsync(source, -1, new PageRequest(), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_damaged_page_leaves_the_others()
    {
        var file = new PdfBuilder();
        file.AddPage("BT /F1 20 Tf 50 700 Td (one) Tj ET");
        file.AddPage("BT /F1 20 Tf 50 700 Td (three) Tj ET");
        var text = Encoding.Latin1.GetString(file.Build());
        // The number in Kids now leads to an object that is no page.
        var source = pdf.Source(
            Encoding.Latin1.GetBytes(text.Replace("/Kids[4 0 R 6 0 R]", "/Kids[4 0 R 1 0 R]", StringComparison.Ordinal))
        );

        using var first = await pdf.Engine.ReadPageAsync(source, 0, new PageRequest(), TestContext.Current.CancellationToken);
        var exception = await Record.ExceptionAsync(() =>
            pdf.Engine.ReadPageAsync(source, 1, new PageRequest(), TestContext.Current.CancellationToken)
        );

        Assert.Equal("one", first.Marks.Text());
        Assert.True(exception is null or PdfException or ArgumentOutOfRangeException, exception?.ToString());
    }

    [Fact]
    public async Task Labels_and_page_count_are_told()
    {
        var file = new PdfBuilder { CatalogEntries = "/PageLabels<</Nums[0<</P(A0)/S/D>>2<</S/r>>]>>" };
        foreach (var _ in Enumerable.Range(0, 3))
            file.AddPage("");

        var summary = await pdf.Engine.InspectAsync(pdf.Source(file.Build()), TestContext.Current.CancellationToken);

        Assert.Equal(3, summary.PageCount);
        Assert.Equal(["A01", "A02", "i"], summary.PageLabels);
        Assert.False(summary.IsEncrypted);
        Assert.Empty((await pdf.Engine.InspectAsync(pdf.Source(Good), TestContext.Current.CancellationToken)).PageLabels);
    }

    private static byte[] Encrypted(string password)
    {
        var encryption = new Rc4Encryption(password);
        var file = new PdfBuilder { Encrypt = encryption.Apply };
        file.AddPage("BT /F1 20 Tf 50 700 Td (good) Tj ET");
        file.Trailer = encryption.Trailer;
        return file.Build();
    }

    private static void Damage(List<byte> bytes, int kind, int at, int from, byte value, int length)
    {
        switch (kind)
        {
            case 0:
                bytes[at] = value;
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(length, bytes.Count - at - 1));
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(from, Math.Min(length, bytes.Count - from)));
                break;
            default:
                bytes.InsertRange(at, "99999999999"u8);
                break;
        }
    }

    /// <summary>Reads and draws the first page; a <see cref="PdfException"/> is an answer, anything else is not.</summary>
    private async Task ReadAnyAsync(byte[] file)
    {
        try
        {
            using var page = await pdf.ReadAsync(file, new PageRequest { Dpi = 20, MinPictureSize = 20 });
            Assert.True(page.Marks.Width > 0);
        }
        catch (PdfException exception)
        {
            Assert.NotEmpty(exception.Message);
        }
    }

    private async Task<string> TextAsync(byte[] file)
    {
        using var page = await pdf.ReadAsync(file);
        return page.Marks.Text();
    }

    private async Task FailsAsync(PdfFault fault, byte[] file)
    {
        var exception = await Assert.ThrowsAsync<PdfException>(() =>
            pdf.Engine.InspectAsync(pdf.Source(file), TestContext.Current.CancellationToken)
        );
        Assert.Equal(fault, exception.Fault);
        Assert.Contains(".pdf", exception.Message, StringComparison.Ordinal);
    }
}
