package cn.changxiao.fund.seal;

import cn.changxiao.fund.merkle.MerkleTree;
import cn.changxiao.fund.seal.key.Anchors;
import cn.changxiao.fund.seal.offline.ConsistencyDocument;
import cn.changxiao.fund.seal.offline.LogKey;
import cn.changxiao.fund.seal.offline.RootStatement;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The signed roots and public keys; they name nobody and are for everybody. */
@Singleton
public class SignedRoots {

    static final String COLUMNS = "SELECT statement, signature FROM fund_seal_root";

    private final Sql sql;
    private final LogTiles tiles;
    private final Anchors anchors;

    SignedRoots(Sql sql, LogTiles tiles, Anchors anchors) {
        this.sql = sql;
        this.tiles = tiles;
        this.anchors = anchors;
    }

    /** Newest first. */
    @ReadOnly
    public List<SignedRoot> newest(int most) {
        return sql.list(COLUMNS + " ORDER BY root_number DESC LIMIT ?", SignedRoots::read, most);
    }

    @ReadOnly
    public Optional<SignedRoot> latest() {
        return newest(1).stream().findFirst();
    }

    /** @throws NotFound if there is none of that number */
    @ReadOnly
    public SignedRoot of(int number) {
        return sql.first(COLUMNS + " WHERE root_number = ?", SignedRoots::read, number)
                .orElseThrow(() -> new NotFound("根值", number));
    }

    /** The proof that the log under one root is the beginning of the log under another, whichever is older. */
    @ReadOnly
    public ConsistencyDocument consistency(int one, int other) {
        SignedRoot earlier = of(Math.min(one, other));
        SignedRoot later = of(Math.max(one, other));
        MerkleTree tree = tiles.tree(later.statement().size());
        return new ConsistencyDocument(
                earlier, later, tree.consistency(earlier.statement().size()));
    }

    /** Every public key that has signed a root. */
    public List<LogKey> keys() {
        return anchors.keys();
    }

    static SignedRoot read(ResultSet row) throws SQLException {
        return new SignedRoot(
                RootStatement.parse(row.getString("statement")),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }
}
