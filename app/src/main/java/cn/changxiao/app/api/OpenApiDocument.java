package cn.changxiao.app.api;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** The description of the JSON interface as the build derived it from the controllers, trimmed once to what callers use. */
@Singleton
final class OpenApiDocument {

    private static final String PLACE = "classpath:META-INF/swagger/changxiao-v1.yml";

    private final ResourceResolver resources;
    private final Supplier<String> text = SupplierUtil.memoized(this::read);

    OpenApiDocument(ResourceResolver resources) {
        this.resources = resources;
    }

    /** As YAML. */
    String text() {
        return text.get();
    }

    private String read() {
        try (InputStream built = resources.getResourceAsStream(PLACE).orElseThrow()) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(built);
            DumperOptions block = new DumperOptions();
            block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            return new Yaml(new Representer(block), block).dump(OpenApiTrim.of(document));
        } catch (IOException e) {
            throw new IllegalStateException("the description of the interface cannot be read", e);
        }
    }
}
