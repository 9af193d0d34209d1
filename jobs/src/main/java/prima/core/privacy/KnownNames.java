package prima.core.privacy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Common names of people in Indonesia and in English-speaking countries, in lower case. */
final class KnownNames {

  /** Names that are also words of every day: these need a capital. */
  static final Set<String> AMBIGUOUS = Words.of("""
      indah putri putra bagus agung jaya budi dewi bayu surya cahaya bintang fajar mega intan ayu sri eka dwi tri hari
      setia mulia utama adil nur guntur mawar melati kartika lestari permata ratna sari wati wulan bunga citra cinta
      damai aman rahmat hidayat hidayah anugerah berkah karunia amanah iman islam nurani candra laksana perdana perkasa
      wijaya kusuma kencana pratama rizki rezeki ramadhan pertiwi puspa anggun ana bima teguh slamet untung tri yani tuti
      mark will grace rose may june april bill hope faith joy frank jack pat rob ray sue penny art dean grant chase young
      brown white green black gray grey king hill wood baker cook price long bell ward fox day west stone rice banks cole
      law hunt lane page love case wells mills parks rich best little sharp bright christian lee bush moon mason carter
      asih asep gatot robby irma sandi made yoga imam victoria virginia charlotte madison jose juan beverly jean ruth amber imam rosa rama rio hani
      komang kelly butler cooper taylor turner walker parker miller hunter porter fisher potter gardner""");

  private static final Set<String> CERTAIN_FIRST = Words.of("""
      abdul abdullah achmad ade adi aditya afifah agus ahmad aisyah ajeng akbar aldi alfian ali amalia amir amirul ana
      andi andika andre andri andriani anggi angga anggraini anita anton antonius apri arief arif aris arman arya asep
      asih astuti aulia aziz azizah bambang basuki benny beni bobby budiman cahyo cecep chandra christine cici cindy dadang
      danang dani danu darmawan darto dede dedi deddy deni dendi denny desi desy diah dian didik didin dika dimas dina dini
      djoko dodi doni dudi edi edy eko elisa ely emi endah endang eni erik erna ernawati erni evi fadli fahmi faisal farah
      farhan farid fatimah fauzan fauzi febri feri ferry fitri fitriani galih galuh gatot gilang ginanjar gunawan guruh
      hadi hafiz halimah hamid hamzah handayani handoko hani hanif hartati hartono haryanto hasan hasanah hendra hendri
      hendro heni henny herman hermawan heru hesti husein husni ibnu ida idris ika ikhsan ilham imam iman ina indra indri
      iqbal irfan irma irwan ismail iswanto iwan jajang jamal joko jono juanda jumadi junaidi kartini karyono khadijah
      khairul komang komarudin kurnia kurniawan ketut kadek laila latifah leni lilis lina linda lisa lukman lutfi made
      mahmud maman mamat mardiana maria mariana marlina maryam maya melinda meri mira mirna misbah mochamad mochammad moh
      mohamad mohammad muchlis muh muhamad muhammad muhidin mukhtar mulyadi mulyono mustafa nadia nana nani nanang nanik
      nasrul neneng neni nia nina nining nita novi novita nugroho nunung nur nuraini nurdin nurhayati nurul nyoman oki
      oktavia pandu paulus pipit prasetyo puji pungky purnama purwanti purwanto putu qori rahayu rahma rahman rahmawati
      rama rani ratih ratna reni reza rian riana ridwan rika rina rini rio riski rita rizal rizky robby rohman roni rosa
      roy rudi rudy rusdi ruslan rusli saefudin saiful salim samsul sandi santi santoso sapto sarah sariani septi setiawan
      shinta sigit silvia sinta siti siska slamet soleh sri subagyo sudarmo sudarsono sugeng sugianto suharti suharto
      sujono sukarno sulaiman sulastri sulis sumarni sumiati sunarto suparman supri supriadi supriyadi supriyanto surati
      suryadi suryani susan susanti susi susilawati susilo sutrisno suwarno suyanto syahrul syaiful syarif tatang taufik
      teddy tina tini titin tono toni totok tri triyono tuti udin ujang umar umi usman utami vera veronika vina vivi
      wahid wahyu wahyuni wardana warsito wawan wayan widi widodo widya winarti windi wisnu wiwik yanti yanto yati yayan
      ani ratih tono minah ijah yuyun euis ningsih ningrum wening sutarno paijo tukiman ponirah sarinah wagiman yeni yogi yohanes yoga yudi yulia yuliana yulianti yuni yuniarti yusuf yusril zaenal zahra zainal zainuddin zulkifli
      james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald
      steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
      eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick dennis jerry tyler aaron
      jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith roger noah gerald carl terry sean
      arthur lawrence jesse dylan bryan joe bruce gabriel logan alan juan albert willie elijah wayne randy roy vincent
      ralph eugene russell bobby mason philip louis harry simon martin ian graham colin neil stuart trevor nigel derek
      mary patricia jennifer elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly
      emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
      shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
      heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
      hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia
      denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
      claire fiona gillian lorraine hazel moira nicola tracey wendy yvonne louise jane lucy kate katie sally""");

  /** First names. */
  static final Set<String> FIRST = union(CERTAIN_FIRST, AMBIGUOUS);

  /** Family names and second names. */
  static final Set<String> LAST = Words.of("""
      wibowo wicaksono widjaja wijayanto saputra saputri setyawan setiadi sanjaya siregar simanjuntak sinaga situmorang
      sitompul silalahi hutapea hutagalung manurung napitupulu nainggolan nasution lubis harahap pohan ginting tarigan
      sembiring purba saragih damanik pangaribuan panjaitan pasaribu sihombing simbolon tampubolon tambunan marpaung
      hidayatullah firmansyah ardiansyah nugraha ramadhani maulana permana pamungkas prabowo pradana prakoso pranata
      pratiwi purnomo puspita puspitasari rachman rachmawati saragi sasongko sudrajat suhendra sukmawati sulistyo
      sulistyowati suprapto suryana suryanto susanto suwandi syahputra tanjung wardani winata yulianto yusron zakaria
      anggraeni ariyanto budiarto budianto cahyani cahyono darmanto dewanti fadilah fadhilah hakim halim handoyo hapsari
      hardiyanto harjono hendrawan herlambang indrawan irawan iskandar kusnadi kusumawati kuswanto mahendra mardani
      marzuki mulyana mulyani munandar mursyid mustofa natsir novitasari oktaviani pambudi parwati perdana prihatin
      prihantoro rosyid rosidi safitri salsabila sanusi septiani setiyono siswanto soekarno subekti sudirman sugiharto
      suhardi sukardi sumarsono suparno surono sutanto sutanti syamsuddin tohir utomo wulandari yudhoyono yuliani
      smith johnson williams jones garcia davis rodriguez martinez hernandez lopez gonzalez wilson anderson moore jackson
      perez thompson harris sanchez clark ramirez lewis robinson allen wright scott torres nguyen flores adams nelson
      rivera campbell mitchell roberts gomez phillips evans diaz edwards collins reyes stewart morris morales murphy
      rogers gutierrez ortiz morgan peterson bailey reed howard ramos kim cox richardson watson brooks chavez bennett
      mendoza ruiz hughes alvarez castillo sanders patel myers ross foster jimenez powell jenkins perry sullivan
      khan singh ahmed hussain begum ali kaur sharma kumar o'brien o'connor o'neill macdonald mcdonald davies shah""");

  private KnownNames() {
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
