package cn.changxiao.fund.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the published vectors of RFC 6962's reference implementation, and against the RFC's own recursion. */
final class MerkleTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String N01_2_3 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String LEAF_1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String RIGHT_OF_8 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String LEAF_4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String N67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String N45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    @Test
    void hasThePublishedRootsForSizes0To8() {
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(published(size).root().toString()).as("size %d", size).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void hasThePublishedInclusionPaths() {
        assertThat(published(8).inclusion(0)).map(Hash::toString).containsExactly(LEAF_1, N01_2_3, RIGHT_OF_8);
        assertThat(published(8).inclusion(5)).map(Hash::toString).containsExactly(LEAF_4, N67, ROOTS.get(4));
        assertThat(published(3).inclusion(2)).map(Hash::toString).containsExactly(ROOTS.get(2));
        assertThat(published(5).inclusion(1)).map(Hash::toString).containsExactly(ROOTS.get(1), N01_2_3, LEAF_4);
    }

    @Test
    void hasThePublishedConsistencyPaths() {
        assertThat(published(8).consistency(1)).map(Hash::toString).containsExactly(LEAF_1, N01_2_3, RIGHT_OF_8);
        assertThat(published(8).consistency(6)).map(Hash::toString).containsExactly(N45, N67, ROOTS.get(4));
        assertThat(published(5).consistency(2)).map(Hash::toString).containsExactly(N01_2_3, LEAF_4);
    }

    @Test
    void followsTheRecursionOfTheRfcForSizesAroundPowersOfTwo() {
        for (int power = 1; power <= 4_096; power *= 2) {
            for (int size : new int[] {power - 1, power, power + 1}) {
                List<Hash> leaves = leaves(size);
                assertThat(MerkleTree.of(leaves).root()).as("size %d", size).isEqualTo(byTheBook(leaves));
                assertThat(frontier(leaves).root()).as("frontier of %d", size).isEqualTo(byTheBook(leaves));
            }
        }
    }

    @Test
    void provesEveryLeafOfEveryTreeUpTo300() {
        List<Hash> leaves = leaves(300);
        for (int size = 1; size <= 300; size++) {
            MerkleTree tree = MerkleTree.of(leaves.subList(0, size));
            Hash root = tree.root();
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.in(tree, index);
                assertThat(proof.rootOver(leaves.get(index))).contains(root);
                assertThat(proof.rootOver(Hash.of(new byte[] {1}))).isNotEqualTo(java.util.Optional.of(root));
            }
        }
    }

    @Test
    void provesEveryPairOfTreesUpTo300() {
        MerkleTree whole = MerkleTree.of(leaves(300));
        List<Hash> roots = IntStream.rangeClosed(0, 300).mapToObj(whole::rootAt).toList();
        for (int later = 0; later <= 300; later++) {
            MerkleTree tree = new MerkleTree(whole.subtrees(), later);
            for (int earlier = 0; earlier <= later; earlier++) {
                ConsistencyProof proof = ConsistencyProof.between(tree, earlier);
                assertThat(proof.leadsTo(roots.get(earlier), roots.get(later)))
                        .as("%d to %d", earlier, later)
                        .isTrue();
                assertThat(proof.leadsTo(Hash.of(new byte[] {1}), roots.get(later)))
                        .isFalse();
                assertThat(earlier > 0 && proof.leadsTo(roots.get(earlier), Hash.of(new byte[] {1})))
                        .isFalse();
            }
        }
    }

    @Test
    void refusesPathsThatAreTooShortTooLongOrElsewhere() {
        MerkleTree tree = MerkleTree.of(leaves(37));
        Hash leaf = leaves(37).get(20);
        List<Hash> path = tree.inclusion(20);
        List<Hash> longer = new ArrayList<>(path);
        longer.add(leaf);

        assertThat(new InclusionProof(20, 37, path.subList(0, path.size() - 1)).rootOver(leaf))
                .isEmpty();
        assertThat(new InclusionProof(20, 37, longer).rootOver(leaf)).isEmpty();
        assertThat(new InclusionProof(21, 37, path).rootOver(leaf)).isNotEqualTo(java.util.Optional.of(tree.root()));
        assertThat(new ConsistencyProof(20, 37, List.of()).leadsTo(tree.rootAt(20), tree.root()))
                .isFalse();
        assertThat(new ConsistencyProof(16, 37, longer).leadsTo(tree.rootAt(16), tree.root()))
                .isFalse();
    }

    @Test
    void refusesWhatNoTreeHas() {
        MerkleTree tree = MerkleTree.of(leaves(3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.rootAt(4));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleTree(tree.subtrees(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(3, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(4, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse("AB".repeat(32)));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse("ab"));
    }

    private static MerkleTree published(int size) {
        return MerkleTree.of(LEAVES.subList(0, size).stream()
                .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
                .toList());
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hash.leaf(ByteBuffer.allocate(4).putInt(i).array()))
                .toList();
    }

    private static Frontier frontier(List<Hash> leaves) {
        Frontier frontier = new Frontier();
        leaves.forEach(frontier::append);
        assertThat(frontier.size()).isEqualTo(leaves.size());
        return frontier;
    }

    /** MTH of RFC 6962 § 2.1, word by word. */
    private static Hash byTheBook(List<Hash> leaves) {
        int size = leaves.size();
        if (size <= 1) {
            return size == 0 ? Hash.empty() : leaves.get(0);
        }
        int k = 1;
        while (2 * k < size) {
            k *= 2;
        }
        return Hash.node(byTheBook(leaves.subList(0, k)), byTheBook(leaves.subList(k, size)));
    }
}
