package cn.changxiao.testing;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

/**
 * Gives a {@code @MicronautTest} class that implements it a schema of its own on a real server, migrated by Flyway before
 * the first test. The tests of one class share the schema; whoever commits should own the rows it asserts on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface DatabaseTest extends TestPropertyProvider {

    @Override
    default Map<String, String> getProperties() {
        return TestDatabase.properties();
    }
}
