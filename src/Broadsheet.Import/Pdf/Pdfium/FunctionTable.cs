using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's function table: functions of ours that stand in it can be called through what C calls function pointers.</summary>
internal sealed class FunctionTable(Store store, Table table)
{
    /// <summary>Functions in it.</summary>
    public int Count => (int)table.GetSize();

    /// <summary>Adds a function.</summary>
    /// <returns>The function pointer.</returns>
    public int Add(Action<int> function) => Add(Function.FromCallback(store, function));

    /// <inheritdoc cref="Add(Action{int})"/>
    public int Add(Action<int, int> function) => Add(Function.FromCallback(store, function));

    /// <inheritdoc cref="Add(Action{int})"/>
    public int Add(Func<int, int, int> function) => Add(Function.FromCallback(store, function));

    /// <inheritdoc cref="Add(Action{int})"/>
    public int Add(Func<int, int, int, int> function) => Add(Function.FromCallback(store, function));

    /// <inheritdoc cref="Add(Action{int})"/>
    public int Add(Func<int, int, int, int, int> function) => Add(Function.FromCallback(store, function));

    /// <inheritdoc cref="Add(Action{int})"/>
    public int Add(Func<int, int, int, int, int, int> function) => Add(Function.FromCallback(store, function));

    /// <inheritdoc cref="Add(Action{int})"/>
    public int Add(Func<int, int, int, int, int, int, int, int> function) => Add(Function.FromCallback(store, function));

    private int Add(Function function) => (int)table.Grow(1, function);
}
