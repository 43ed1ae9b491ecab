package org.rightsdesk.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Real pictures, and ones that only begin like one. */
final class Pictures {

	private Pictures() {
	}

	static byte[] png(int type) {
		return write("png", image(type));
	}

	static byte[] png() {
		return png(BufferedImage.TYPE_INT_RGB);
	}

	static byte[] jpeg() {
		return write("jpg", image(BufferedImage.TYPE_INT_RGB));
	}

	static byte[] progressiveJpeg() {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			ImageWriteParam how = writer.getDefaultWriteParam();
			how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
			writer.write(null, new IIOImage(image(BufferedImage.TYPE_INT_RGB), null, null), how);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		writer.dispose();
		return out.toByteArray();
	}

	/** Says it has these sides, and has hardly any content. */
	static byte[] png(int width, int height) {
		return Bytes.join(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' },
				chunk("IHDR",
						ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array()),
				chunk("IDAT", new byte[20]), chunk("IEND", new byte[0]));
	}

	/** A part of a PNG file. */
	static byte[] chunk(String type, byte[] content) {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 sum = new CRC32();
		sum.update(name);
		sum.update(content);
		return Bytes.join(ByteBuffer.allocate(4).putInt(content.length).array(), name, content,
				ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
	}

	/** With one more part after the header. */
	static byte[] pngWith(String type, String content) {
		byte[] png = png();
		byte[] head = Arrays.copyOf(png, 33);
		byte[] rest = Arrays.copyOfRange(png, 33, png.length);
		return Bytes.join(head, chunk(type, content.getBytes(StandardCharsets.ISO_8859_1)), rest);
	}

	/** With one more segment after the first marker. */
	static byte[] jpegWith(int marker, String content) {
		byte[] jpeg = jpeg();
		byte[] text = content.getBytes(StandardCharsets.ISO_8859_1);
		byte[] head = ByteBuffer.allocate(6)
			.put(jpeg, 0, 2)
			.put((byte) 0xff)
			.put((byte) marker)
			.putShort((short) (text.length + 2))
			.array();
		return Bytes.join(head, text, Arrays.copyOfRange(jpeg, 2, jpeg.length));
	}

	static byte[] jpeg(int width, int height) {
		byte[] jpeg = jpeg();
		for (int i = 2; i < jpeg.length - 9; i++) {
			if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
				ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
				return jpeg;
			}
		}
		throw new IllegalStateException("No frame");
	}

	private static BufferedImage image(int type) {
		BufferedImage image = new BufferedImage(64, 48, type);
		var graphics = image.createGraphics();
		graphics.setColor(Color.ORANGE);
		graphics.fillOval(4, 4, 40, 40);
		graphics.dispose();
		return image;
	}

	static byte[] write(String format, BufferedImage image) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toByteArray();
	}

}
