package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.merkle.MerkleTree;
import cn.changxiao.fund.seal.key.Anchors;
import cn.changxiao.fund.seal.offline.LogKey;
import cn.changxiao.fund.seal.offline.RootStatement;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the signed roots to the log, to each other and to their anchors. */
@Singleton
class RootAudit {

    private final Sql sql;
    private final LogTiles tiles;
    private final Anchors anchors;

    RootAudit(Sql sql, LogTiles tiles, Anchors anchors) {
        this.sql = sql;
        this.tiles = tiles;
        this.anchors = anchors;
    }

    /** Subtrees that differ from the leaves are found before; here roots are compared with the tree as it is kept. */
    List<LogFault> audit(long size) {
        List<SignedRoot> roots = sql.list(SignedRoots.COLUMNS + " ORDER BY root_number", SignedRoots::read);
        List<LogKey> keys = anchors.keys();
        MerkleTree tree = tiles.tree(size);
        List<LogFault> faults = new ArrayList<>();
        Hash previous = Hash.empty();
        for (int i = 0; i < roots.size(); i++) {
            SignedRoot root = roots.get(i);
            RootStatement statement = root.statement();
            check(faults, statement, "与封存日志不符", isRootOf(tree, statement));
            check(faults, statement, "签名无效", root.isSignedBy(keys));
            check(
                    faults,
                    statement,
                    "与上一号根值不相接",
                    statement.number() == i + 1 && statement.previous().equals(previous));
            check(faults, statement, "与锚定文件不符", anchors.text(statement.number()).equals(Optional.of(root.text())));
            previous = statement.hash();
        }
        if (anchors.count() != roots.size()) {
            faults.add(new LogFault(LogFault.Rule.ROOTS_ARE_ANCHORED, "锚定文件个数", roots.size(), anchors.count()));
        }
        return faults;
    }

    private static boolean isRootOf(MerkleTree tree, RootStatement statement) {
        if (statement.size() > tree.size()) {
            return false;
        }
        try {
            return tree.rootAt(statement.size()).equals(statement.root());
        } catch (IllegalStateException rowsAreMissing) {
            return false;
        }
    }

    private static void check(List<LogFault> faults, RootStatement statement, String what, boolean isRight) {
        if (!isRight) {
            faults.add(LogFault.missing(
                    LogFault.Rule.ROOTS_ARE_ANCHORED, "第 %d 号根值%s".formatted(statement.number(), what)));
        }
    }
}
