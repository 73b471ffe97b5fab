package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.merkle.MerkleTree;
import cn.changxiao.fund.seal.key.Anchors;
import cn.changxiao.fund.seal.key.SealKey;
import cn.changxiao.fund.seal.offline.RootStatement;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs the log's root, once for a day and length of the log. It first looks whether the log still begins with what was
 * signed before and whether the last anchor says the same, so that nobody gets a signature under a second history.
 */
@Singleton
class SignRoot {

    private static final String ROOT = """
            INSERT INTO fund_seal_root (root_number, size, root, signed_at, key_id, statement, signature)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final LogHead head;
    private final LogTiles tiles;
    private final SealKey key;
    private final Anchors anchors;

    SignRoot(Sql sql, Clock clock, LogHead head, LogTiles tiles, SealKey key, Anchors anchors) {
        this.sql = sql;
        this.clock = clock;
        this.head = head;
        this.tiles = tiles;
        this.key = key;
        this.anchors = anchors;
    }

    /** The root signed now, or the last if it is of today and nothing was sealed since. */
    @Transactional
    SignedRoot sign() {
        long size = head.lock();
        MerkleTree tree = tiles.tree(size);
        Optional<SignedRoot> last =
                sql.first(SignedRoots.COLUMNS + " ORDER BY root_number DESC LIMIT 1", SignedRoots::read);
        last.ifPresent(root -> requireContinued(tree, root));
        if (anchors.count() > last.map(root -> root.statement().number()).orElse(0)) {
            throw new RootsDiverge(
                    last.map(root -> root.statement().number() + 1).orElse(1), "在锚定目录中有而数据库中没有");
        }
        return last.filter(root -> root.statement().size() == size && isOfToday(root))
                .orElseGet(() -> keep(tree, last));
    }

    private SignedRoot keep(MerkleTree tree, Optional<SignedRoot> last) {
        SealKey.Pair pair = key.current();
        RootStatement statement = new RootStatement(
                last.map(root -> root.statement().number()).orElse(0) + 1,
                tree.size(),
                tree.root(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                last.map(root -> root.statement().hash()).orElse(Hash.empty()),
                pair.key().algorithm(),
                pair.key().id());
        SignedRoot signed = new SignedRoot(statement, pair.sign(statement.text()));
        sql.update(
                ROOT,
                statement.number(),
                statement.size(),
                statement.root().bytes(),
                LocalDateTime.ofInstant(statement.time(), clock.getZone()),
                statement.key(),
                statement.text(),
                Base64.getDecoder().decode(signed.signature()));
        anchors.keep(pair.key());
        return signed;
    }

    private void requireContinued(MerkleTree tree, SignedRoot last) {
        RootStatement statement = last.statement();
        if (statement.size() > tree.size() || !tree.rootAt(statement.size()).equals(statement.root())) {
            throw new RootsDiverge(statement.number(), "与现有日志不符");
        }
        if (anchors.text(statement.number())
                .filter(text -> !text.equals(last.text()))
                .isPresent()) {
            throw new RootsDiverge(statement.number(), "与锚定文件不符");
        }
    }

    private boolean isOfToday(SignedRoot root) {
        return LocalDate.ofInstant(root.statement().time(), clock.getZone()).equals(LocalDate.now(clock));
    }
}
