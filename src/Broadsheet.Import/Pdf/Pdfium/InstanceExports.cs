using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Exported functions by name, with an error that names what is missing: another build of PDFium may lack it.</summary>
internal static class InstanceExports
{
    public static Function Required(this Instance instance, string name) => instance.GetFunction(name) ?? throw Missing(name);

    public static System.Action Action(this Instance instance, string name) => instance.GetAction(name) ?? throw Missing(name);

    public static Action<T> Action<T>(this Instance instance, string name) => instance.GetAction<T>(name) ?? throw Missing(name);

    public static Action<T1, T2> Action<T1, T2>(this Instance instance, string name) =>
        instance.GetAction<T1, T2>(name) ?? throw Missing(name);

    public static Action<T1, T2, T3, T4> Action<T1, T2, T3, T4>(this Instance instance, string name) =>
        instance.GetAction<T1, T2, T3, T4>(name) ?? throw Missing(name);

    public static Action<T1, T2, T3, T4, T5> Action<T1, T2, T3, T4, T5>(this Instance instance, string name) =>
        instance.GetAction<T1, T2, T3, T4, T5>(name) ?? throw Missing(name);

    public static Action<T1, T2, T3, T4, T5, T6, T7> Action<T1, T2, T3, T4, T5, T6, T7>(this Instance instance, string name) =>
        instance.Required(name).WrapAction<T1, T2, T3, T4, T5, T6, T7>() ?? throw Missing(name);

    public static Func<TResult> Function<TResult>(this Instance instance, string name)
        where TResult : unmanaged => instance.GetFunction<TResult>(name) ?? throw Missing(name);

    public static Func<T, TResult> Function<T, TResult>(this Instance instance, string name)
        where TResult : unmanaged => instance.GetFunction<T, TResult>(name) ?? throw Missing(name);

    public static Func<T1, T2, TResult> Function<T1, T2, TResult>(this Instance instance, string name)
        where TResult : unmanaged => instance.GetFunction<T1, T2, TResult>(name) ?? throw Missing(name);

    public static Func<T1, T2, T3, TResult> Function<T1, T2, T3, TResult>(this Instance instance, string name)
        where TResult : unmanaged => instance.GetFunction<T1, T2, T3, TResult>(name) ?? throw Missing(name);

    public static Func<T1, T2, T3, T4, TResult> Function<T1, T2, T3, T4, TResult>(this Instance instance, string name)
        where TResult : unmanaged => instance.GetFunction<T1, T2, T3, T4, TResult>(name) ?? throw Missing(name);

    public static Func<T1, T2, T3, T4, T5, TResult> Function<T1, T2, T3, T4, T5, TResult>(this Instance instance, string name)
        where TResult : unmanaged => instance.GetFunction<T1, T2, T3, T4, T5, TResult>(name) ?? throw Missing(name);

    public static Func<T1, T2, T3, T4, T5, T6, TResult> Function<T1, T2, T3, T4, T5, T6, TResult>(this Instance instance, string name)
        where TResult : unmanaged => instance.GetFunction<T1, T2, T3, T4, T5, T6, TResult>(name) ?? throw Missing(name);

    private static InvalidOperationException Missing(string name) =>
        new($"The WebAssembly module exports no {name} of the kind that Broadsheet calls; it belongs to another version.");
}
