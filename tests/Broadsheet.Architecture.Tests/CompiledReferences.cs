using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Broadsheet.Architecture.Tests;

/// <summary>
/// Which type of an assembly uses which other one of it, as compiled: what no using directive shows (an inferred type, a parent namespace)
/// counts as well. Nested and compiler-made types count for the type that they stand in.
/// </summary>
internal sealed class CompiledReferences : IDisposable
{
    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes)
        .GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => (ushort)c.Value);

    private readonly PEReader _file;
    private readonly MetadataReader _data;
    private readonly TypeNames _named;

    private CompiledReferences(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _data = _file.GetMetadataReader();
        _named = new TypeNames();
    }

    /// <summary>All uses between types of different namespaces of an assembly; types without a namespace are the compiler's own.</summary>
    public static IReadOnlySet<CompiledReference> Of(string path)
    {
        using var assembly = new CompiledReferences(path);
        return assembly
            ._data.TypeDefinitions.SelectMany(assembly.UsesOf)
            .Where(u => u.From.Namespace.Length > 0 && u.To.Namespace.Length > 0 && u.From.Namespace != u.To.Namespace)
            .ToHashSet();
    }

    public void Dispose() => _file.Dispose();

    private IEnumerable<CompiledReference> UsesOf(TypeDefinitionHandle handle)
    {
        var type = _data.GetTypeDefinition(handle);
        var user = Name(handle);
        _named.Found.Clear();
        Take(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
            Take(_data.GetInterfaceImplementation(implemented).Interface);
        foreach (var field in type.GetFields())
            _data.GetFieldDefinition(field).DecodeSignature(_named, null);
        foreach (var method in type.GetMethods())
            TakeMethod(_data.GetMethodDefinition(method));
        return _named.Found.Select(used => new CompiledReference(user, Name(used))).ToList();
    }

    private void TakeMethod(MethodDefinition method)
    {
        method.DecodeSignature(_named, null);
        foreach (var constraint in method.GetGenericParameters().SelectMany(g => _data.GetGenericParameter(g).GetConstraints()))
            Take(_data.GetGenericParameterConstraint(constraint).Type);
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            _data.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_named, null);
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
            TakeOperand(ref code);
    }

    private void TakeOperand(ref BlobReader code)
    {
        var first = code.ReadByte();
        var operation = Codes[first == 0xFE ? (ushort)(0xFE00 | code.ReadByte()) : first];
        switch (operation.OperandType)
        {
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                Take(MetadataTokens.EntityHandle(code.ReadInt32()));
                break;
            case OperandType.InlineSwitch:
                var targets = code.ReadInt32();
                code.Offset += sizeof(int) * targets;
                break;
            case OperandType.InlineNone:
                break;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                code.Offset += sizeof(byte);
                break;
            case OperandType.InlineVar:
                code.Offset += sizeof(short);
                break;
            case OperandType.InlineI8 or OperandType.InlineR:
                code.Offset += sizeof(long);
                break;
            default:
                code.Offset += sizeof(int);
                break;
        }
    }

    private void Take(EntityHandle used)
    {
        if (used.IsNil)
            return;
        switch (used.Kind)
        {
            case HandleKind.TypeDefinition:
                _named.Found.Add((TypeDefinitionHandle)used);
                break;
            case HandleKind.TypeSpecification:
                _data.GetTypeSpecification((TypeSpecificationHandle)used).DecodeSignature(_named, null);
                break;
            case HandleKind.MethodDefinition:
                var method = _data.GetMethodDefinition((MethodDefinitionHandle)used);
                _named.Found.Add(method.GetDeclaringType());
                method.DecodeSignature(_named, null);
                break;
            case HandleKind.FieldDefinition:
                var field = _data.GetFieldDefinition((FieldDefinitionHandle)used);
                _named.Found.Add(field.GetDeclaringType());
                field.DecodeSignature(_named, null);
                break;
            case HandleKind.MemberReference:
                var member = _data.GetMemberReference((MemberReferenceHandle)used);
                Take(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Method)
                    member.DecodeMethodSignature(_named, null);
                else
                    member.DecodeFieldSignature(_named, null);
                break;
            case HandleKind.MethodSpecification:
                var specification = _data.GetMethodSpecification((MethodSpecificationHandle)used);
                Take(specification.Method);
                specification.DecodeSignature(_named, null);
                break;
        }
    }

    private CompiledType Name(TypeDefinitionHandle handle)
    {
        var type = _data.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = _data.GetTypeDefinition(type.GetDeclaringType());
        return new(_data.GetString(type.Namespace), _data.GetString(type.Name));
    }

    /// <summary>Collects the types of the assembly itself that signatures name.</summary>
    private sealed class TypeNames : ISignatureTypeProvider<bool, object?>
    {
        public HashSet<TypeDefinitionHandle> Found { get; } = [];

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Found.Add(handle);

        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => false;

        public bool GetTypeFromSpecification(
            MetadataReader reader,
            object? genericContext,
            TypeSpecificationHandle handle,
            byte rawTypeKind
        ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

        public bool GetSZArrayType(bool elementType) => elementType;

        public bool GetByReferenceType(bool elementType) => elementType;

        public bool GetPointerType(bool elementType) => elementType;

        public bool GetPinnedType(bool elementType) => elementType;

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType;

        public bool GetGenericMethodParameter(object? genericContext, int index) => false;

        public bool GetGenericTypeParameter(object? genericContext, int index) => false;

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => false;

        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => false;
    }
}

/// <summary>A type by its namespace and name.</summary>
internal sealed record CompiledType(string Namespace, string Name);

/// <summary>One type uses another.</summary>
internal sealed record CompiledReference(CompiledType From, CompiledType To);
