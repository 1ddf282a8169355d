using System.Text;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class PasswordTests(EngineFixture pdf)
{
    [Theory]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("caf\u00E9", "caf\u00E9")]
    [InlineData("cl\u00E9 1", "cl\u00E9\u00A01")]
    [InlineData("plain", "plain")]
    public async Task A_file_opens_by_any_form_of_its_password(string locked, string typed)
    {
        var encryption = new Rc4Encryption(locked);
        var file = new PdfBuilder { Encrypt = encryption.Apply, Trailer = encryption.Trailer };
        file.AddPage("BT /F1 20 Tf 50 700 Td (open) Tj ET");

        Assert.Equal(1, (await pdf.Engine.InspectAsync(pdf.Source(file.Build(), typed), TestContext.Current.CancellationToken)).PageCount);
    }

    [Fact]
    public async Task Another_password_stays_wrong()
    {
        var encryption = new Rc4Encryption("caf\u00E9");
        var file = new PdfBuilder { Encrypt = encryption.Apply, Trailer = encryption.Trailer };
        file.AddPage("");

        var fault = await Assert.ThrowsAsync<PdfException>(() =>
            pdf.Engine.InspectAsync(pdf.Source(file.Build(), "caf\u00E8"), TestContext.Current.CancellationToken)
        );
        Assert.Equal(PdfFault.PasswordWrong, fault.Fault);
    }

    [Theory]
    [InlineData("ascii")]
    [InlineData(null)]
    [InlineData("\uD800")]
    public void What_has_one_form_is_tried_once(string? password) => Assert.Empty(Passwords.OtherForms(password));

    [Fact]
    public void The_bytes_of_older_files_are_tried() =>
        Assert.Contains(
            "\u20AC5 \u00E9",
            Passwords
                .OtherForms("\u20AC5 e\u0301")
                .Select(b => b.Contains((byte)0xA0) ? Encoding.Latin1.GetString(b).Replace('\u00A0', '\u20AC') : "")
        );
}
