package dev.jxapi.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.model.RootModel;
import java.time.Duration;
import javax.lang.model.element.Modifier;

/**
 * Writes the class at the top.
 *
 * <pre>{@code
 * public final class Xapi extends XapiClient {
 *
 *     private static final NodeCatalogue NODES =
 *             ResourceNodeCatalogue.of(Xapi.class.getResource("xapi-nodes.txt"));
 *
 *     private Xapi(XapiSession session) {
 *         super(session);
 *     }
 *
 *     public static Xapi connect(String host, String user, String password) {
 *         return builder(host).credentials(user, password).connect();
 *     }
 *
 *     public XapiStatusNode status() {
 *         return new XapiStatusNode(session(), XapiPath.of(Root.STATUS));
 *     }
 * }
 * }</pre>
 */
final class RootWriter implements TypeWriter<RootModel> {

    @Override
    public JavaFile write(RootModel model) {
        ClassName xapi = Code.name(model.type());
        TypeSpec type = Code.type(model.type(), model.doc())
                .superclass(RuntimeTypes.CLIENT)
                .addField(catalogue(model, xapi))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.SESSION, "session")
                        .addStatement("super(session)")
                        .build())
                .addMethod(connect(xapi))
                .addMethod(builder(xapi))
                .addMethod(over(xapi))
                .addMethod(with(xapi))
                .addMethod(withTimeout(xapi))
                .addMethod(Code.method("command", Code.name(model.commands()), RootDocs.COMMAND)
                        .addStatement("return new $T(session())", Code.name(model.commands()))
                        .build())
                .addMethod(tree("configuration", model.configurations(), "CONFIGURATION", RootDocs.CONFIGURATION))
                .addMethod(tree("status", model.statuses(), "STATUS", RootDocs.STATUS))
                .addMethod(tree("event", model.events(), "EVENT", RootDocs.EVENT))
                .build();
        return Code.file(model.type(), type);
    }

    private static FieldSpec catalogue(RootModel model, ClassName xapi) {
        return FieldSpec.builder(RuntimeTypes.CATALOGUE, "NODES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of($T.class.getResource($S))", RuntimeTypes.RESOURCE_CATALOGUE, xapi, model.catalogue())
                .build();
    }

    private static MethodSpec connect(ClassName xapi) {
        return Code.method("connect", xapi, RootDocs.CONNECT)
                .addModifiers(Modifier.STATIC)
                .addParameter(String.class, "host")
                .addParameter(String.class, "user")
                .addParameter(String.class, "password")
                .addStatement("return builder(host).credentials(user, password).connect()")
                .build();
    }

    private static MethodSpec builder(ClassName xapi) {
        TypeName builder = Code.generic(RuntimeTypes.BUILDER, xapi);
        return Code.method("builder", builder, RootDocs.BUILDER)
                .addModifiers(Modifier.STATIC)
                .addParameter(String.class, "host")
                .addStatement("return new $T<>(host, NODES, $T::new)", RuntimeTypes.BUILDER, xapi)
                .build();
    }

    private static MethodSpec over(ClassName xapi) {
        return Code.method("over", xapi, RootDocs.OVER)
                .addModifiers(Modifier.STATIC)
                .addParameter(RuntimeTypes.SESSION, "session")
                .addStatement("return new $T(session)", xapi)
                .build();
    }

    private static MethodSpec with(ClassName xapi) {
        return Code.method("with", xapi, RootDocs.WITH)
                .addParameter(RuntimeTypes.REQUEST_OPTIONS, "options")
                .addStatement("return new $T(session().with(options))", xapi)
                .build();
    }

    private static MethodSpec withTimeout(ClassName xapi) {
        return Code.method("withTimeout", xapi, RootDocs.WITH_TIMEOUT)
                .addParameter(Duration.class, "timeout")
                .addStatement("return with(session().options().withTimeout(timeout))")
                .build();
    }

    private static MethodSpec tree(String method, JavaType node, String root, Doc doc) {
        return Code.method(method, Code.name(node), doc)
                .addStatement(
                        "return new $T(session(),$W$T.of($T.$L))",
                        Code.name(node),
                        RuntimeTypes.PATH,
                        RuntimeTypes.ROOT,
                        root)
                .build();
    }
}
