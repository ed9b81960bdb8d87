using System.Buffers.Binary;
using System.Text;
using MovieRec.Core.ModelFiles;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.ModelFiles;

/// <summary>Files put together byte by byte, to be read by the product's reader.</summary>
internal static class RawSafetensors
{
    public static byte[] Bytes(string header, params byte[] data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var bytes = new byte[8 + json.Length + data.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, json.Length);
        json.CopyTo(bytes, 8);
        data.CopyTo(bytes, 8 + json.Length);
        return bytes;
    }

    public static string Save(TemporaryFolder folder, byte[] bytes)
    {
        var path = folder.Of("raw.safetensors");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static InvalidDataException OpeningFails(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = Save(folder, bytes);
        return Assert.Throws<InvalidDataException>(() => SafetensorsFile.Open(path).Dispose());
    }
}
