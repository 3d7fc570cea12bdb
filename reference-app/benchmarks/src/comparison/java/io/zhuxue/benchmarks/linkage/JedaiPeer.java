package io.zhuxue.benchmarks.linkage;

import java.util.ArrayList;
import java.util.List;
import org.scify.jedai.blockbuilding.QGramsBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.WeightedNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI 3.1 without a schema, as its workflow advises: blocks of q-grams, the largest purged, each record in four fifths of
 * its smallest blocks, the best neighbours of each record kept, and profiles compared as bags of trigrams under TF-IDF.
 */
final class JedaiPeer implements Peer {

    private static final int GRAM = 3;
    private static final float KEPT = 0.8f;
    private static final float SMOOTH = 1.005f;

    @Override
    public List<Found> find(PeerSet set) {
        List<EntityProfile> left = profiles(set, set.left());
        List<EntityProfile> right = profiles(set, set.right());
        QGramsBlocking blocking = new QGramsBlocking(GRAM);
        List<AbstractBlock> blocks = set.oneTable() ? blocking.getBlocks(left) : blocking.getBlocks(left, right);
        blocks = new ComparisonsBasedBlockPurging(SMOOTH).refineBlocks(blocks);
        blocks = new BlockFiltering(KEPT).refineBlocks(blocks);
        blocks = new WeightedNodePruning(WeightingScheme.JS).refineBlocks(blocks);
        RepresentationModel trigrams = RepresentationModel.CHARACTER_TRIGRAMS_TF_IDF;
        SimilarityMetric cosine = SimilarityMetric.COSINE_SIMILARITY;
        ProfileMatcher matcher = set.oneTable()
                ? new ProfileMatcher(left, trigrams, cosine)
                : new ProfileMatcher(left, right, trigrams, cosine);
        return found(set, matcher.executeComparisons(blocks));
    }

    private static List<Found> found(PeerSet set, SimilarityPairs pairs) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < pairs.getNoOfComparisons(); i++) {
            int a = pairs.getEntityIds1()[i];
            int b = pairs.getEntityIds2()[i];
            double score = pairs.getSimilarities()[i];
            found.add(set.oneTable() && a > b ? new Found(b, a, score) : new Found(a, b, score));
        }
        return found;
    }

    private static List<EntityProfile> profiles(PeerSet set, List<List<String>> rows) {
        List<EntityProfile> profiles = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EntityProfile profile = new EntityProfile(Integer.toString(i));
            for (int field = 0; field < set.fields().size(); field++) {
                String value = rows.get(i).get(field);
                if (!value.isEmpty()) {
                    profile.addAttribute(set.fields().get(field).column(), value);
                }
            }
            profiles.add(profile);
        }
        return profiles;
    }
}
