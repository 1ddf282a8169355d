using System.Globalization;
using System.Text;
using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// The module that gives PDFium its <c>setjmp</c>/<c>longjmp</c>. Emscripten compiled them to imports <c>invoke_*</c> (call a function of
/// the table, return when it jumped) and <c>_emscripten_throw_longjmp</c>. Here they are WebAssembly exceptions, so that a jump unwinds
/// guest frames only and no frame of ours lies in between. The module has a table of its own, into which <c>Readers.wat</c> copies PDFium's
/// once that exists.
/// </summary>
internal static class LongJumpShim
{
    /// <summary>Import module that Emscripten names its runtime functions under.</summary>
    public const string ImportModule = "env";

    /// <summary>Name of the shim's own table.</summary>
    public const string TableExport = "table";

    /// <summary>Entries of the table that PDFium's functions may fill; the runtime functions below stand behind them.</summary>
    public const int FirstOwnSlot = 16_384;

    public const int StackSaveSlot = FirstOwnSlot;
    public const int StackRestoreSlot = FirstOwnSlot + 1;
    public const int SetThrewSlot = FirstOwnSlot + 2;
    public const int CopyMemorySlot = FirstOwnSlot + 3;

    private const int TableSize = FirstOwnSlot + 4;
    private const string InvokePrefix = "invoke_";
    private const string ThrowName = "_emscripten_throw_longjmp";
    private const string CopyMemoryName = "_emscripten_memcpy_js";

    /// <summary>True for the imports that this module provides.</summary>
    public static bool Provides(Wasmtime.Import import) =>
        import.ModuleName == ImportModule
        && (import.Name.StartsWith(InvokePrefix, StringComparison.Ordinal) || import.Name is ThrowName or CopyMemoryName);

    /// <summary>The module as text, for exactly the <c>invoke_*</c> functions that PDFium imports.</summary>
    public static string Write(Module pdfium)
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"""
            (module
              (tag $jump)
              (table (export "{TableExport}") {TableSize} funcref)
              (func (export "{ThrowName}") (throw $jump))
              (func (export "{CopyMemoryName}") (param i32 i32 i32)
                (call_indirect (param i32 i32 i32) (local.get 0) (local.get 1) (local.get 2) (i32.const {CopyMemorySlot})))
            """
        );
        foreach (var import in pdfium.Imports.OfType<FunctionImport>())
        {
            if (import.ModuleName == ImportModule && import.Name.StartsWith(InvokePrefix, StringComparison.Ordinal))
                WriteInvoke(text, import);
        }
        return text.Append(')').ToString();
    }

    /// <summary>Calls the function at the index in the first parameter; after a jump puts the C stack back, tells <c>setThrew</c>, and
    /// returns zero.</summary>
    private static void WriteInvoke(StringBuilder text, FunctionImport import)
    {
        var parameters = import.Parameters.Select(TypeName).ToArray();
        var result = import.Results.Count > 0 ? TypeName(import.Results[0]) : null;
        var passed = parameters.Length > 1 ? $"(param {string.Join(' ', parameters.Skip(1))})" : "";
        var returns = result is null ? "" : $"(result {result})";
        var arguments = string.Concat(Enumerable.Range(1, parameters.Length - 1).Select(i => $" (local.get {i})"));
        var stack = parameters.Length;
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"""
              (func (export "{import.Name}") (param {string.Join(' ', parameters)}) {returns} (local i32)
                (local.set {stack} (call_indirect (result i32) (i32.const {StackSaveSlot})))
                (block $jumped
                  (try_table (catch $jump $jumped)
                    (call_indirect {passed} {returns}{arguments} (local.get 0))
                    (return)))
                (call_indirect (param i32) (local.get {stack}) (i32.const {StackRestoreSlot}))
                (call_indirect (param i32 i32) (i32.const 1) (i32.const 0) (i32.const {SetThrewSlot}))
                {(result is null ? "" : $"({result}.const 0)")})
            """
        );
    }

    private static string TypeName(ValueKind kind) =>
        kind switch
        {
            ValueKind.Int32 => "i32",
            ValueKind.Int64 => "i64",
            ValueKind.Float32 => "f32",
            ValueKind.Float64 => "f64",
            _ => throw new NotSupportedException(
                $"pdfium.wasm imports a function with a parameter of kind {kind}, which its longjmp shim does not know."
            ),
        };
}
