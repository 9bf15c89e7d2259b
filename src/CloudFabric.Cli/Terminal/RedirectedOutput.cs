using Microsoft.Win32.SafeHandles;

namespace CloudFabric.Cli.Terminal;

/// <summary>
/// Standard output into a pipe, where writing to a reader that has gone is an <see cref="IOException"/>. The console's own stream
/// hides that, and following into <c>head</c> would never end.
/// </summary>
internal static class RedirectedOutput
{
    private const int StandardOutput = 1;

    public static TextWriter Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.Out;
        }

        var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);

        // A file shares its position with the other writers of a script; only the console's stream moves it on.
        return pipe.CanSeek ? Console.Out : new StreamWriter(pipe);
    }
}
