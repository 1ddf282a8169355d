using System.Globalization;
using System.Text;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>Writes small PDFs, object by object, with a right cross-reference table.</summary>
internal sealed class PdfBuilder
{
    /// <summary>Helvetica under the name F1, for pages that say nothing else.</summary>
    public const string Helvetica = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>";

    private const int Catalog = 1;
    private const int Pages = 2;

    private readonly List<byte[]> _objects =
    [
        [],
        [],
    ];
    private readonly List<int> _pages = [];

    /// <summary>What encrypts strings and streams, by object number; null for none.</summary>
    public Func<int, byte[], byte[]>? Encrypt { get; init; }

    /// <summary>More entries of the trailer.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>More entries of the catalog.</summary>
    public string CatalogEntries { get; set; } = "";

    /// <summary>A file of one page.</summary>
    public static byte[] OnePage(string content, string mediaBox = "0 0 600 800", string entries = "", string resources = Helvetica)
    {
        var pdf = new PdfBuilder();
        pdf.AddPage(content, mediaBox, entries, resources);
        return pdf.Build();
    }

    /// <summary>Adds an object.</summary>
    /// <returns>Its number.</returns>
    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    public int AddStream(string entries, byte[] data)
    {
        var number = _objects.Count + 1;
        var bytes = Encrypt is null ? data : Encrypt(number, data);
        var head = Encoding.Latin1.GetBytes(Text($"<<{entries}/Length {bytes.Length}>>stream\n"));
        _objects.Add([.. head, .. bytes, .. "\nendstream"u8]);
        return number;
    }

    public int AddStream(string entries, string data) => AddStream(entries, Encoding.Latin1.GetBytes(data));

    public int AddPage(string content, string mediaBox = "0 0 600 800", string entries = "", string resources = Helvetica)
    {
        var stream = AddStream("", content);
        var page = Add(
            Text($"<</Type/Page/Parent {Pages} 0 R/MediaBox[{mediaBox}]/Contents {stream} 0 R/Resources {resources}{entries}>>")
        );
        _pages.Add(page);
        return page;
    }

    public byte[] Build()
    {
        _objects[Catalog - 1] = Encoding.Latin1.GetBytes(Text($"<</Type/Catalog/Pages {Pages} 0 R{CatalogEntries}>>"));
        var kids = string.Join(' ', _pages.Select(page => Text($"{page} 0 R")));
        _objects[Pages - 1] = Encoding.Latin1.GetBytes(Text($"<</Type/Pages/Kids[{kids}]/Count {_pages.Count}>>"));

        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        var places = new List<long>();
        Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        for (var i = 0; i < _objects.Count; i++)
        {
            places.Add(file.Position);
            Write(Text($"{i + 1} 0 obj\n"));
            file.Write(_objects[i]);
            Write("\nendobj\n");
        }
        var start = file.Position;
        Write(Text($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
            Write(Text($"{place:0000000000} 00000 n \n"));
        Write(Text($"trailer\n<</Size {_objects.Count + 1}/Root {Catalog} 0 R{Trailer}>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
