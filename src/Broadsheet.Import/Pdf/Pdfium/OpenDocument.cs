using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>A document that is open in a sandbox, and stays open from page to page: a damaged file of many pages is searched through once.</summary>
internal sealed class OpenDocument : IDisposable
{
    /// <summary>PDFium counts file positions in 32 bits in WebAssembly.</summary>
    private const long MostBytes = int.MaxValue;

    private const int MostPassword = 1_024;

    private readonly Sandbox _sandbox;
    private readonly PdfSource _source;
    private readonly GuestFile _file;
    private readonly DateTime _lastWrite;
    private readonly int _fileAccess;

    private OpenDocument(Sandbox sandbox, PdfSource source, GuestFile file)
    {
        _sandbox = sandbox;
        _source = source;
        _file = file;
        _lastWrite = File.GetLastWriteTimeUtc(source.Path);
        _fileAccess = sandbox.Files.Read(file);
        var password = WritePassword();
        Handle = sandbox.Documents.Load(_fileAccess, password);
        if (Handle.IsNull)
            throw PdfFaults.FromLoad(sandbox.Documents.LastError(), source);
        if (password != 0)
            sandbox.Free(password);
        PageCount = sandbox.Documents.PageCount(Handle);
        IsEncrypted = sandbox.Documents.IsEncrypted(Handle);
        if (PageCount <= 0)
        {
            throw new PdfException(PdfFault.NoPages, $"{source.Name()} has no pages. Export it again; if it is meant to be empty, leave it out.");
        }
    }

    public DocumentHandle Handle { get; }

    public int PageCount { get; }

    public bool IsEncrypted { get; }

    /// <exception cref="PdfException">The file can't be read as a PDF.</exception>
    /// <exception cref="IOException">The file can't be read from disk.</exception>
    public static OpenDocument Open(Sandbox sandbox, PdfSource source)
    {
        var file = new GuestFile(source.Path);
        try
        {
            if (file.Length == 0)
                throw new PdfException(PdfFault.NotReadable, $"{source.Name()} is empty. Copy or export it again.");
            if (file.Length > MostBytes)
                throw new PdfException(PdfFault.TooLarge, $"{source.Name()} is larger than 2 GiB. Split it into files of fewer pages.");
            return new OpenDocument(sandbox, source, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>True while this is the file that the source names, unchanged.</summary>
    public bool IsStill(PdfSource source) =>
        source == _source && File.Exists(source.Path) && File.GetLastWriteTimeUtc(source.Path) == _lastWrite && new FileInfo(source.Path).Length == _file.Length;

    /// <summary>The label of a page, or null where the file gives none.</summary>
    public string? PageLabel(int index)
    {
        var bytes = _sandbox.Documents.PageLabel(Handle, index, _sandbox.Scratch, Sandbox.ScratchBytes);
        const int zero = sizeof(char);
        if (bytes is <= zero or > Sandbox.ScratchBytes)
            return null;
        return Encoding.Unicode.GetString(_sandbox.Memory.Bytes(_sandbox.Scratch, bytes - zero));
    }

    /// <summary>Closes it in a sandbox that goes on being used.</summary>
    public void Close()
    {
        _sandbox.Documents.Close(Handle);
        _sandbox.Free(_fileAccess);
        Dispose();
    }

    /// <summary>Gives the file back when the sandbox is thrown away.</summary>
    public void Dispose() => _file.Dispose();

    private int WritePassword()
    {
        if (_source.Password is not { } password)
            return 0;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(password.Length, MostPassword);
        var address = _sandbox.Allocate(Encoding.UTF8.GetByteCount(password) + 1);
        _sandbox.Memory.WriteText(address, password);
        return address;
    }
}
