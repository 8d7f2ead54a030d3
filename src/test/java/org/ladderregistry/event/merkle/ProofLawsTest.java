package org.ladderregistry.event.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for every tree. */
class ProofLawsTest {
    private static final int LARGEST = 300;
    private static final int ALL_PAIRS = 70;

    private final WholeTree tree = new WholeTree();

    ProofLawsTest() {
        for (int leaf = 0; leaf < LARGEST; leaf++) {
            tree.add(hash(leaf));
        }
    }

    @Test
    void every_leaf_of_every_tree_is_proved_and_no_other_leaf_by_its_proof() {
        for (int size = 1; size <= LARGEST; size++) {
            var root = tree.root(size);
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusion(index, size);
                assertThat(proof.proves(tree.leaf(index), root)).isTrue();
                assertThat(proof.proves(hash(LARGEST), root)).isFalse();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(9);
            }
        }
    }

    @Test
    void every_tree_begins_with_every_smaller_one_and_with_no_other() {
        for (int to = 0; to <= ALL_PAIRS; to++) {
            for (int from = 0; from <= to; from++) {
                var proof = tree.consistency(from, to);
                assertThat(proof.proves(tree.root(from), tree.root(to))).isTrue();
                assertThat(proof.proves(hash(LARGEST), tree.root(to))).isFalse();
                assertThat(from > 0 && proof.proves(tree.root(from), hash(LARGEST)))
                        .isFalse();
            }
        }
    }

    @Property
    void a_proof_of_inclusion_with_anything_altered_proves_nothing(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int leaf,
            @ForAll @IntRange(max = 8) int place) {
        int index = leaf % size;
        var proof = tree.inclusion(index, size);
        for (var path : altered(proof.path(), place)) {
            assertThat(new InclusionProof(index, size, path).proves(tree.leaf(index), tree.root(size)))
                    .isFalse();
        }
        for (int other = 0; other < size; other++) {
            assertThat(other != index
                            && new InclusionProof(other, size, proof.path()).proves(tree.leaf(index), tree.root(size)))
                    .isFalse();
        }
        assertThat(new InclusionProof(size, size, proof.path()).proves(tree.leaf(index), tree.root(size)))
                .isFalse();
    }

    @Property
    void a_proof_of_consistency_with_anything_altered_proves_nothing(
            @ForAll @IntRange(min = 1, max = LARGEST) int to,
            @ForAll @IntRange(max = LARGEST - 1) int smaller,
            @ForAll @IntRange(max = 8) int place) {
        int from = 1 + smaller % to;
        var proof = tree.consistency(from, to);
        for (var path : altered(proof.path(), place)) {
            assertThat(new ConsistencyProof(from, to, path).proves(tree.root(from), tree.root(to)))
                    .isFalse();
        }
        assertThat(new ConsistencyProof(to + 1, to, proof.path()).proves(tree.root(from), tree.root(to)))
                .isFalse();
    }

    @Property(tries = 100)
    void a_tree_goes_on_from_its_frontier_as_if_it_had_never_stopped(
            @ForAll @IntRange(max = LARGEST) int stop, @ForAll @IntRange(max = LARGEST) int more) {
        var kept = new HashMap<Subtree, Hash>();
        var before = Frontier.ofNothing();
        for (int leaf = 0; leaf < stop; leaf++) {
            before.add(hash(leaf), kept::put);
        }
        var after = Frontier.of(stop, subtree -> Objects.requireNonNull(kept.get(subtree)));
        for (int leaf = stop; leaf < Math.max(stop, more); leaf++) {
            after.add(
                    hash(leaf),
                    (subtree, hash) -> assertThat(kept.put(subtree, hash)).isNull());
        }
        assertThat(after.root()).isEqualTo(tree.root(after.size()));
    }

    /** Ways to forge a list of hashes: another hash in one place, one more, one less. */
    private static List<List<Hash>> altered(List<Hash> path, int place) {
        var more = new ArrayList<>(path);
        more.add(Math.min(place, path.size()), hash(LARGEST));
        if (path.isEmpty()) {
            return List.of(more);
        }
        var other = new ArrayList<>(path);
        other.set(place % path.size(), hash(LARGEST));
        var less = new ArrayList<>(path);
        less.remove(place % path.size());
        return List.of(more, other, less);
    }

    private static Hash hash(int leaf) {
        return Hash.ofLeaf(new byte[] {(byte) leaf, (byte) (leaf >> 8)});
    }
}
