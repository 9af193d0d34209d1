package prima.core.privacy;

/** A kind of personal data that a citizen may write into a text, with the tag that takes its place. */
public enum PersonalDataKind {
  /** Nomor Induk Kependudukan: the 16 digits of a citizen. */
  NIK("NIK"),
  /** Nomor Pokok Wajib Pajak: the 15 or 16 digits of a taxpayer. */
  NPWP("NPWP"),
  /** The number of a family card. */
  KK("KK"),
  /** The number of a member of the health or labour insurance. */
  BPJS("BPJS"),
  /** A bank account, a virtual account or a payment card. */
  ACCOUNT("REKENING"),
  /** A passport, driving licence, vehicle paper, patient or social security number. */
  IDENTITY("IDENTITAS"),
  /** A telephone number. */
  PHONE("TELEPON"),
  /** An e-mail address. */
  EMAIL("EMAIL"),
  /** A web address. */
  URL("URL"),
  /** A name on a social network. */
  HANDLE("AKUN"),
  /** A vehicle's number plate. */
  PLATE("PELAT"),
  /** A street with a house number, RT and RW, a post code. */
  ADDRESS("ALAMAT"),
  /** A date of birth. */
  BIRTH_DATE("TANGGAL_LAHIR"),
  /** A person's name. */
  NAME("NAMA");

  private final String tag;

  PersonalDataKind(String word) {
    this.tag = "[" + word + "]";
  }

  /** What is printed in its place, such as {@code [NIK]}. */
  public String tag() {
    return tag;
  }
}
