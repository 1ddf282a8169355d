using NetVips;

namespace Broadsheet.Import.Pictures;

/// <summary>Sets the image library up once for the whole process: one thread a picture, because pages already run side by side, and no
/// cache.</summary>
internal static class ImageLibrary
{
    // Held so that it lives as long as the library may call it.
    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    private static readonly Lazy<bool> Ready = new(SetUp);

    /// <summary>Call before any picture is made.</summary>
    public static void Prepare() => _ = Ready.Value;

    private static bool SetUp()
    {
        NativeHeap.ReturnLargeBuffers();
        NetVips.NetVips.Concurrency = 1;
        // What is wrong with a picture comes as an exception; the warnings besides would go to the terminal.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;
        // Of what comes from outside only JPEG is ever decoded, and the masters of our own; no other reader of the library is within reach.
        Operation.Block("VipsForeignLoad", true);
        Operation.Block("VipsForeignLoadJpeg", false);
        Operation.Block("VipsForeignLoadTiff", false);
        Operation.Block("VipsForeignLoadWebp", false);
        return true;
    }
}
