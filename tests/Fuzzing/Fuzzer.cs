using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace Broadsheet.Fuzzing;

/// <summary>
/// Feeds a reader broken inputs for a while. An exception that the reader does not promise, an input that takes too long, and memory that
/// grows are failures, and the input is left in <c>artifacts/fuzz</c>; so it is where the process dies.
/// </summary>
/// <remarks><c>BROADSHEET_FUZZ_SECONDS</c> says how long (2 unless set), <c>BROADSHEET_FUZZ_SEED</c> where the sequence begins.</remarks>
internal sealed class Fuzzer
{
    private const int UsualSeconds = 2;
    private const int UsualSeed = 20311215;

    // A reader that needs so much for an input of at most 1 MiB was led astray.
    private const long MostAllocated = 1L << 30;
    private const long MostGrowth = 512L << 20;

    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private readonly Mutator _mutator;
    private readonly Type[] _promised;

    /// <param name="name">The reader, in the name of a folder.</param>
    /// <param name="corpus">Good inputs.</param>
    /// <param name="words">Words of the format.</param>
    /// <param name="promised">Exceptions that the reader answers bad input with.</param>
    public Fuzzer(string name, IReadOnlyList<byte[]> corpus, IReadOnlyList<string> words, params Type[] promised)
    {
        _folder = Path.Combine(Root(), "artifacts", "fuzz", name);
        _mutator = new Mutator(corpus, words, Setting("BROADSHEET_FUZZ_SEED", UsualSeed));
        _promised = promised;
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Runs a reader.</summary>
    /// <param name="read">Is given the path of a file that holds the input, and the input.</param>
    public void Run(Action<string, byte[]> read)
    {
        // A reader that waits for nothing is looked at on the thread that it runs on.
        var run = RunAsync((path, input) => Task.FromResult(Try(read, path, input)));
        if (!run.IsCompleted)
            throw new InvalidOperationException("A reader that waits is run by RunAsync.");
        if (run.Exception is { InnerException: { } failure })
            ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Runs a reader that waits.</summary>
    /// <param name="read">Is given the path of a file that holds the input, and the input.</param>
    public Task RunAsync(Func<string, byte[], Task> read) => RunAsync((path, input) => TryAsync(read, path, input));

    private async Task RunAsync(Func<string, byte[], Task<string?>> attempt)
    {
        var seconds = Setting("BROADSHEET_FUZZ_SECONDS", UsualSeconds);
        var clock = Stopwatch.StartNew();
        var count = 0;
        long? began = null;
        var current = Path.Combine(_folder, "current");
        foreach (var input in _mutator.Inputs())
        {
            if (clock.Elapsed.TotalSeconds > seconds && count > 0)
                break;
            File.WriteAllBytes(current, input);
            if (await attempt(current, input) is { } failure)
                Assert.Fail($"{failure}\nInput {count} is left in {Keep(current, count)}.");
            count++;
            // Other tests in the process would be taken for growth. What is made once, tables and compiled code, is there after a quarter
            // of the time.
            if (!IsAlone || count % 64 != 0 || clock.Elapsed.TotalSeconds < seconds / 4.0)
                continue;
            var memory = GC.GetTotalMemory(forceFullCollection: true);
            began ??= memory;
            if (memory - began > MostGrowth)
                Assert.Fail(
                    $"Memory grew by {(memory - began) >> 20} MiB over {count} inputs; the last is left in {Keep(current, count)}."
                );
        }
        File.Delete(current);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} inputs in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    /// <summary>True where no other test runs in the process.</summary>
    private static bool IsAlone => Environment.GetEnvironmentVariable("BROADSHEET_FUZZ_SECONDS") is not null;

    /// <summary>Runs one input of a reader that waits.</summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    private async Task<string?> TryAsync(Func<string, byte[], Task> read, string path, byte[] input)
    {
        var before = GC.GetTotalAllocatedBytes();
        try
        {
            await Task.Run(() => read(path, input)).WaitAsync(LongestInput);
        }
        catch (Exception e) when (_promised.Any(p => p.IsInstanceOfType(e)))
        {
            // An answer.
        }
        catch (TimeoutException)
        {
            return Endless;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
        var allocated = GC.GetTotalAllocatedBytes() - before;
        return IsAlone && allocated > MostAllocated ? TooMuch(allocated) : null;
    }

    private static string Endless => $"It did not end within {LongestInput.TotalSeconds:0} s.";

    private static string TooMuch(long allocated) => $"{allocated >> 20} MiB were allocated.";

    /// <summary>Runs one input on a thread of its own, so that one that never ends can be told.</summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    private string? Try(Action<string, byte[]> read, string path, byte[] input)
    {
        string? failure = null;
        var thread = new Thread(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                read(path, input);
            }
            catch (Exception e) when (_promised.Any(p => p.IsInstanceOfType(e)))
            {
                // An answer.
            }
            catch (Exception e)
            {
                failure = e.ToString();
            }
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > MostAllocated)
                failure ??= TooMuch(allocated);
        })
        {
            IsBackground = true,
        };
        thread.Start();
        return thread.Join(LongestInput) ? failure : Endless;
    }

    private string Keep(string current, int count)
    {
        var kept = Path.Combine(_folder, $"failed-{Setting("BROADSHEET_FUZZ_SEED", UsualSeed)}-{count}");
        File.Copy(current, kept, overwrite: true);
        return kept;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : usual;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Broadsheet.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests do not lie inside the repository.");
    }
}
