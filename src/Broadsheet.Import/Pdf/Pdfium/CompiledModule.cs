using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Compiles <c>pdfium.wasm</c>, or takes the compiled form from a folder where an earlier start left it. The compiled form is machine code
/// that is executed as it stands, so only files are taken that lie in a folder which is ours alone to write, under a name made of
/// everything the code depends on, with the SHA-256 that was noted when it was written.
/// </summary>
internal sealed class CompiledModule(string wasmPath, string? cacheFolder)
{
    private const string ModuleName = "pdfium";

    public Module Load(Engine engine)
    {
        if (!File.Exists(wasmPath))
        {
            throw new FileNotFoundException(
                $"The PDF engine is missing: {wasmPath}. It comes with the program; build it again after 'npm ci', or install it again.",
                wasmPath
            );
        }
        var wasm = File.ReadAllBytes(wasmPath);
        if (cacheFolder is null || !TryPrepareFolder(cacheFolder))
            return Module.FromBytes(engine, ModuleName, wasm);

        var path = Path.Combine(cacheFolder, FileName(wasm));
        if (TryLoad(engine, path) is { } cached)
            return cached;
        var compiled = Module.FromBytes(engine, ModuleName, wasm);
        Keep(compiled.Serialize(), path);
        return compiled;
    }

    private static string FileName(ReadOnlySpan<byte> wasm)
    {
        var dependsOn = $"{typeof(Module).Assembly.GetName().Version} {RuntimeInformation.RuntimeIdentifier} {ProcessorFeatures()}";
        var code = Convert.ToHexStringLower(SHA256.HashData(wasm))[..16];
        var host = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(dependsOn)))[..16];
        return $"pdfium-{code}-{host}.cwasm";
    }

    /// <summary>The instruction sets that the compiler may have used: a data folder can move to another machine.</summary>
    private static string ProcessorFeatures()
    {
        var x86 =
            (ReadOnlySpan<bool>)
                [
                    System.Runtime.Intrinsics.X86.Sse42.IsSupported,
                    System.Runtime.Intrinsics.X86.Popcnt.IsSupported,
                    System.Runtime.Intrinsics.X86.Avx.IsSupported,
                    System.Runtime.Intrinsics.X86.Avx2.IsSupported,
                    System.Runtime.Intrinsics.X86.Fma.IsSupported,
                    System.Runtime.Intrinsics.X86.Bmi1.IsSupported,
                    System.Runtime.Intrinsics.X86.Bmi2.IsSupported,
                    System.Runtime.Intrinsics.X86.Lzcnt.IsSupported,
                    System.Runtime.Intrinsics.X86.Avx512F.IsSupported,
                    System.Runtime.Intrinsics.X86.Avx512DQ.IsSupported,
                    System.Runtime.Intrinsics.X86.Avx512BW.IsSupported,
                    System.Runtime.Intrinsics.X86.Avx512Vbmi.IsSupported,
                ];
        var text = RuntimeInformation.ProcessArchitecture.ToString();
        foreach (var has in x86)
            text += has ? '1' : '0';
        return text;
    }

    /// <summary>False when the folder can't be made or others may write to it; then nothing is cached.</summary>
    private static bool TryPrepareFolder(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
                return true;
            }
            const UnixFileMode ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(folder, ours);
            return (File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only data folder: every start compiles, which is slow and right.
            return false;
        }
    }

    private static Module? TryLoad(Engine engine, string path)
    {
        try
        {
            var noted = File.ReadAllText(HashPath(path)).Trim();
            using (var stream = File.OpenRead(path))
            {
                if (Convert.ToHexStringLower(SHA256.HashData(stream)) != noted)
                    return null;
            }
            return Module.DeserializeFile(engine, ModuleName, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or WasmtimeException)
        {
            // Not there yet, half written, or of another build of Wasmtime: it is compiled and written again.
            return null;
        }
    }

    /// <summary>Writes beside and moves into place; the hash goes last, so that a module is never taken before it is whole.</summary>
    private static void Keep(byte[] code, string path)
    {
        try
        {
            Replace(path, code);
            Replace(HashPath(path), System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(code))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk: the module is compiled already, and the next start tries again.
        }
    }

    private static void Replace(string path, byte[] content)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string HashPath(string path) => path + ".sha256";
}
