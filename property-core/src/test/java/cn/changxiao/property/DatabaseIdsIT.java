package cn.changxiao.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DatabaseIdsIT implements DatabaseTest {

    @Inject
    DataSource dataSource;

    @Test
    void instancesThatAskAtOnceNeverGetTheSameId() {
        Ids here = new DatabaseIds(dataSource);
        Ids there = new DatabaseIds(dataSource);

        List<Long> taken = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? here.next() : there.next())
                .toList();

        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void aBlockIsNobodyElses() {
        Ids ids = new DatabaseIds(dataSource);

        long block = ids.block(5_000);
        long after = ids.block(1);

        assertThat(after).isGreaterThanOrEqualTo(block + 5_000);
        assertThat(Stream.generate(ids::next).limit(10)).allMatch(id -> id < block || id >= block + 5_000);
        assertThatIllegalArgumentException().isThrownBy(() -> ids.block(0));
    }

    @Test
    void growsWithTimeAndServesSmallBlocksWithoutAGap() {
        Ids ids = new DatabaseIds(dataSource);

        long first = ids.next();
        long block = ids.block(300);
        long next = ids.next();
        long large = ids.block(5_000);

        assertThat(block).isEqualTo(first + 1);
        assertThat(next).isEqualTo(block + 300);
        assertThat(large).isGreaterThan(next);
        assertThat(ids.block(300)).isGreaterThanOrEqualTo(large + 5_000);
    }
}
