using System.Security.Cryptography;
using System.Text;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>The oldest encryption of PDF, revision 2 with 40 bits (ISO 32000-1, 7.6.3), enough to need a password.</summary>
internal sealed class Rc4Encryption
{
    private const int Permissions = -4;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    private static readonly byte[] FileId = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    private readonly byte[] _key;
    private readonly byte[] _owner;
    private readonly byte[] _user;

    public Rc4Encryption(string password)
    {
        var padded = Pad(password);
        _owner = Rc4(Hash(padded)[..5], padded);
        _key = Hash([.. padded, .. _owner, .. BitConverter.GetBytes(Permissions), .. FileId])[..5];
        _user = Rc4(_key, Padding);
    }

    public string Trailer =>
        $"/ID[<{Convert.ToHexString(FileId)}><{Convert.ToHexString(FileId)}>]/Encrypt<</Filter/Standard/V 1/R 2"
        + $"/O<{Convert.ToHexString(_owner)}>/U<{Convert.ToHexString(_user)}>/P {Permissions}>>";

    public byte[] Apply(int number, byte[] data) =>
        Rc4(Hash([.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0])[..10], data);

    private static byte[] Pad(string password) => [.. Encoding.Latin1.GetBytes(password), .. Padding[..(32 - password.Length)]];

#pragma warning disable CA5351 // The format prescribes MD5.
    private static byte[] Hash(byte[] data) => MD5.HashData(data);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }
        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
        }
        return result;
    }
}
