namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The one file that a sandbox reads and the one that it writes, as the callbacks that PDFium calls for them.</summary>
internal sealed class GuestFiles
{
    private const int FileAccessBytes = 12;
    private const int FileWriteBytes = 8;
    private const int FileWriteVersion = 1;

    /// <summary>Longest file that a sandbox may write: no page of a newspaper is larger.</summary>
    private const long MostWritten = 512L << 20;

    private readonly Sandbox _sandbox;
    private readonly int _readBlock;
    private readonly int _writeBlock;
    private GuestFile? _input;
    private MemoryStream? _output;

    public GuestFiles(Sandbox sandbox)
    {
        _sandbox = sandbox;
        _readBlock = sandbox.Functions.Add(ReadBlock);
        _writeBlock = sandbox.Functions.Add(WriteBlock);
    }

    /// <summary>Reads from this file from now on.</summary>
    /// <returns>An <c>FPDF_FILEACCESS</c>, which must be freed: length, callback, parameter.</returns>
    public int Read(GuestFile file)
    {
        _input = file;
        var access = _sandbox.Allocate(FileAccessBytes);
        _sandbox.Memory.Write(access, (int)file.Length);
        _sandbox.Memory.Write(access + 4, _readBlock);
        _sandbox.Memory.Write(access + 8, 0);
        return access;
    }

    /// <summary>Collects what <paramref name="write"/> writes to the <c>FPDF_FILEWRITE</c> that it is given.</summary>
    public byte[] Collect(Action<int> write)
    {
        using var output = new MemoryStream();
        _output = output;
        var access = _sandbox.Allocate(FileWriteBytes);
        _sandbox.Memory.Write(access, FileWriteVersion);
        _sandbox.Memory.Write(access + 4, _writeBlock);
        write(access);
        _sandbox.Free(access);
        _output = null;
        return output.ToArray();
    }

    private int ReadBlock(int parameter, int position, int buffer, int length) =>
        _input is not null && _input.TryRead((uint)position, _sandbox.Memory.Bytes(buffer, length)) ? 1 : 0;

    private int WriteBlock(int parameter, int buffer, int length)
    {
        if (_output is null || _output.Length + length > MostWritten)
            return 0;
        _output.Write(_sandbox.Memory.Bytes(buffer, length));
        return 1;
    }
}
