using Broadsheet.Import.Pdf.Pdfium;
using Wasmtime;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>The cache of compiled code, with a module of one function in the place of PDFium.</summary>
public sealed class CompiledModuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Engine _engine = new();

    [Fact]
    public void What_was_compiled_is_kept_and_taken()
    {
        var wasm = Write(7);
        Assert.Equal(7, Run(wasm));
        var kept = Assert.Single(Directory.GetFiles(Cache, "*.cwasm"));
        var time = new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(kept, time);

        Assert.Equal(7, Run(wasm));

        Assert.Equal(time, File.GetLastWriteTimeUtc(kept));
        Assert.Equal(2, Directory.GetFiles(Cache).Length);
    }

    [Fact]
    public void Other_code_has_another_name()
    {
        Assert.Equal(7, Run(Write(7)));
        Assert.Equal(8, Run(Write(8)));
        Assert.Equal(2, Directory.GetFiles(Cache, "*.cwasm").Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public void A_file_that_was_changed_or_cut_is_not_run_but_made_again(int keep)
    {
        var wasm = Write(7);
        Assert.Equal(7, Run(wasm));
        var kept = Assert.Single(Directory.GetFiles(Cache, "*.cwasm"));
        var good = File.ReadAllBytes(kept);
        var bad = keep < 0 ? [.. good] : good[..keep];
        if (keep < 0)
            bad[^100] ^= 1;
        File.WriteAllBytes(kept, bad);

        Assert.Equal(7, Run(wasm));

        Assert.Equal(good, File.ReadAllBytes(kept));
    }

    [Fact]
    public void Code_of_another_engine_is_not_run_even_with_its_right_hash()
    {
        var wasm = Write(7);
        Assert.Equal(7, Run(wasm));
        var kept = Assert.Single(Directory.GetFiles(Cache, "*.cwasm"));
        var other = "not code"u8.ToArray();
        File.WriteAllBytes(kept, other);
        File.WriteAllText(kept + ".sha256", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(other)));

        Assert.Equal(7, Run(wasm));
    }

    [Fact]
    public void A_folder_that_others_can_write_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are those of Unix.");
            return;
        }
        Directory.CreateDirectory(Cache);
        File.SetUnixFileMode(Cache, (UnixFileMode)0b111_111_111);

        Assert.Equal(7, Run(Write(7)));

        Assert.Empty(Directory.GetFiles(Cache));
    }

    [Fact]
    public void A_missing_engine_says_what_to_do()
    {
        var exception = Assert.Throws<FileNotFoundException>(() => new CompiledModule(_folder["none.wasm"], Cache).Load(_engine));

        Assert.Contains("npm ci", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    private string Cache => _folder["cache"];

    private string Write(int answer)
    {
        var path = _folder[$"{answer}.wasm"];
        File.WriteAllBytes(path, Module.ConvertText($"(module (func (export \"answer\") (result i32) (i32.const {answer})))"));
        return path;
    }

    private int Run(string wasm)
    {
        using var module = new CompiledModule(wasm, Cache).Load(_engine);
        using var store = new Store(_engine);
        return new Instance(store, module).GetFunction<int>("answer")!();
    }
}
