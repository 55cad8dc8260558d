using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dateline.Tests.Invariants;

/// <summary>What the thinking code may reach is what its assembly refers to: read from its metadata, so that no way of writing it hides it.</summary>
public sealed class PurityTests
{
    private static readonly string[] ForbiddenNamespaces = ["System.Net", "System.Threading.Tasks", "System.Data", "System.Diagnostics.Tracing"];

    private static readonly string[] ForbiddenTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileSystemWatcher",
        "System.IO.RandomAccess", "System.IO.DriveInfo", "System.IO.Pipes", "System.Console", "System.Random", "System.TimeProvider", "System.TimeZoneInfo",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer",
        "System.Security.Cryptography.RandomNumberGenerator", "System.Globalization.RegionInfo",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.DateTime.ToLocalTime", "System.DateTimeOffset.ToLocalTime", "System.DateTimeOffset.get_LocalDateTime",
    ];

    [Fact]
    public void Nothing_in_Dateline_awaits_reads_a_clock_opens_a_file_or_a_socket() => Assert.DoesNotContain(References(), IsForbidden);

    [Theory]
    [InlineData("System.IO.File.ReadAllBytes")]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.Net.Http.HttpClient.GetAsync")]
    [InlineData("System.Threading.Tasks.Task.get_CompletedTask")]
    [InlineData("System.Environment.get_TickCount64")]
    public void What_would_reach_the_world_is_seen(string member) => Assert.True(IsForbidden(member));

    [Fact]
    public void The_members_that_Dateline_refers_to_are_read() => Assert.Contains("System.String.Concat", References());

    private static bool IsForbidden(string member)
    {
        var type = member[..member.LastIndexOf('.')];
        return ForbiddenMembers.Contains(member, StringComparer.Ordinal)
            || ForbiddenTypes.Contains(type, StringComparer.Ordinal)
            || ForbiddenNamespaces.Any(space => type.StartsWith(space + ".", StringComparison.Ordinal))

            // The compiler asks for the thread where it writes an iterator; nobody else may ask the machine for anything.
            || (type == "System.Environment" && member is not ("System.Environment.*" or "System.Environment.get_CurrentManagedThreadId"));
    }

    /// <summary>Every member of another assembly that Dateline.dll refers to, as <c>Namespace.Type.Member</c>; types alone as <c>Namespace.Type.*</c>.</summary>
    private static HashSet<string> References()
    {
        using var file = new PEReader(File.OpenRead(typeof(NewsReader).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeReferences)
            found.Add(NameOf(metadata, handle) + ".*");
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
                found.Add($"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");
        }

        return found;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
