package org.quartermatch.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Opportunity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What segments are packed into, in files beside them, so that a program that starts reads it
 * instead of decoding every opportunity: some nanoseconds for each instead of microseconds.
 *
 * <p>One file for each committed segment that is not small, named by the segment's id, with the id
 * and {@link PackedForm#name} in it and a checksum at its end. A file is written under another name
 * first, and lies under its own as a whole or not at all; after a crash of the machine its checksum
 * tells. It is only ever a copy: where a file is missing, damaged, of another segment or form, or
 * cannot be written, the segment is packed from its records, and nobody notices but by the time it
 * takes. Lucene leaves files alone whose names do not begin as its own. Where an index is only
 * read, nothing is written or taken away: {@link #opened} and {@link #committed} are not called.
 *
 * <p>Safe for use by several threads.
 */
final class PackedFiles<S> {
  /** Fewer opportunities are packed before a file is open. */
  static final int LEAST = 1000;

  private static final String CODEC = "QuartermatchColumns";
  private static final int VERSION = 1;
  private static final String PREFIX = "columns";
  private static final String SUFFIX = ".packed";

  /** Names of our own: a host may keep files in the folder whose names are like these. */
  private static final Pattern FINISHED = Pattern.compile("columns-[0-9a-f]{32}\\.packed");

  private static final Pattern UNFINISHED = Pattern.compile("columns__[0-9a-z]+\\.tmp");
  private static final Logger LOG = LoggerFactory.getLogger(OpportunityIndex.class);

  private final Directory directory;
  private final PackedForm<S> form;

  /** Names of the files that the last commit's segments have, or could have. */
  private volatile Set<String> wanted = Set.of();

  /** Names of the files that are there, are being written, or can never be. */
  private final Set<String> settled = ConcurrentHashMap.newKeySet();

  PackedFiles(Directory directory, PackedForm<S> form) {
    this.directory = directory;
    this.form = form;
  }

  /** The files of the same segments in another form. */
  PackedFiles(PackedFiles<S> same, PackedForm<S> form) {
    this(same.directory, form);
    wanted = same.wanted;
  }

  /** Whether a file of this name is, or was, the whole of what a segment was packed into. */
  static boolean isFinished(String file) {
    return FINISHED.matcher(file).matches();
  }

  /** Takes away what a crash has left; nobody else writes yet. */
  void opened(SegmentInfos infos) {
    clean(infos, true);
  }

  /** Takes away the files of segments that are no longer there. */
  void committed() {
    try {
      clean(SegmentInfos.readLatestCommit(directory), false);
    } catch (IOException | RuntimeException e) {
      LOG.debug("Segments could not be listed: {}", e.toString());
    }
  }

  private void clean(SegmentInfos infos, boolean unfinished) {
    wanted =
        infos.asList().stream()
            .map(commit -> commit.info)
            .filter(info -> info.maxDoc() >= LEAST)
            .map(PackedFiles::name)
            .collect(Collectors.toUnmodifiableSet());
    settled.retainAll(wanted);
    try {
      for (String file : directory.listAll()) {
        boolean isOld = isFinished(file) && !wanted.contains(file);
        if (isOld || (unfinished && UNFINISHED.matcher(file).matches())) {
          delete(file);
        }
      }
    } catch (IOException e) {
      LOG.debug("Files of packed segments could not be listed: {}", e.toString());
    }
  }

  private static String name(SegmentInfo info) {
    return PREFIX + "-" + HexFormat.of().formatHex(info.getId()) + SUFFIX;
  }

  /** What is known of a segment that may have a file; null: it has none. */
  static @Nullable SegmentInfo info(LeafReader reader) {
    return reader instanceof SegmentReader segment && segment.maxDoc() >= LEAST
        ? segment.getSegmentInfo().info
        : null;
  }

  /** Whether the segment should have a file, and has none. */
  boolean lacks(LeafReader reader) {
    SegmentInfo info = info(reader);
    return info != null && wanted.contains(name(info)) && !settled.contains(name(info));
  }

  /** Reads the file of a segment; empty if there is none that suits. */
  Optional<S> read(LeafReader reader) {
    SegmentInfo info = info(reader);
    if (info == null) {
      return Optional.empty();
    }
    String file = name(info);
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      Optional<S> packed = read(info, in);
      packed.ifPresentOrElse(
          p -> settled.add(file), () -> LOG.debug("{} does not suit, and is written anew", file));
      return packed;
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read, and is written anew: {}", file, e.toString());
      return Optional.empty();
    }
  }

  private Optional<S> read(SegmentInfo info, IndexInput in) throws IOException {
    Checksums.check(in);
    CodecUtil.checkIndexHeader(in, CODEC, VERSION, VERSION, info.getId(), "");
    if (!in.readString().equals(formOf(info))) {
      return Optional.empty();
    }
    Optional<S> packed = form.read(new ArraysReader(in));
    long left = in.length() - CodecUtil.footerLength() - in.getFilePointer();
    if (packed.isPresent() && left != 0) {
      throw new IOException("bytes left: " + left);
    }
    return packed;
  }

  private String formOf(SegmentInfo info) {
    return form.name() + " " + info.maxDoc() + " " + OpportunityCodec.VERSION;
  }

  /**
   * Writes the file of a committed segment that has none. A failure is none for the caller.
   *
   * @param opportunities gives those of the documents that it is asked for, ascending
   */
  void write(LeafReader reader, S packed, Function<int[], List<Opportunity>> opportunities) {
    SegmentInfo info = info(reader);
    if (info == null || !wanted.contains(name(info)) || !settled.add(name(info))) {
      return;
    }
    String file = name(info);
    try {
      String unfinished = writeUnfinished(info, packed, opportunities);
      delete(file);
      directory.rename(unfinished, file);
    } catch (IllegalArgumentException e) {
      LOG.debug("{} is not written: {}", file, e.toString());
    } catch (IOException | RuntimeException e) {
      // The next commit tries again.
      settled.remove(file);
      LOG.warn("{} could not be written: {}", file, e.toString());
    }
  }

  private String writeUnfinished(
      SegmentInfo info, S packed, Function<int[], List<Opportunity>> opportunities)
      throws IOException {
    String unfinished = null;
    try (IndexOutput out = directory.createTempOutput(PREFIX, "", IOContext.DEFAULT)) {
      unfinished = out.getName();
      CodecUtil.writeIndexHeader(out, CODEC, VERSION, info.getId(), "");
      out.writeString(formOf(info));
      form.write(packed, opportunities, new ArraysWriter(out));
      CodecUtil.writeFooter(out);
      return unfinished;
    } catch (IOException | RuntimeException e) {
      if (unfinished != null) {
        delete(unfinished);
      }
      throw e;
    }
  }

  private void delete(String file) {
    try {
      directory.deleteFile(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      LOG.trace("{} is not there", file);
    } catch (IOException e) {
      LOG.debug("{} could not be deleted: {}", file, e.toString());
    }
  }
}
